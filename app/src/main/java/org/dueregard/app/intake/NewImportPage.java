package org.dueregard.app.intake;

import org.dueregard.app.web.FormErrors;

/// Taking in a file.
///
/// @param token the id that the import is to have
record NewImportPage(String token, String name, String text, FormErrors errors) {
}
