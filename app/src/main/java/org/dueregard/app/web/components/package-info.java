/// GOV.UK Frontend's components as records, each with a template of the same name in
/// `web/components`. A page builds the record and hands it over:
///
/// `@template.web.components.input(Input.of("title", "Title").value(form.title()))`
///
/// Every record starts with `of` and goes on with words that read as a sentence; each
/// returns a changed copy. Words given as `String` are escaped. Where markup is needed, a
/// `Content` block of the page is given instead. The markup of each component equals
/// upstream's own fixtures (`GovukFixturesTest`), so that upstream can be upgraded
/// without fear.
///
/// Owns no tables and knows nothing of any page.
@NamedInterface("components")
@NullMarked
package org.dueregard.app.web.components;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
