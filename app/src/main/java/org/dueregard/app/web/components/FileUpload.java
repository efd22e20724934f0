package org.dueregard.app.web.components;

import org.jspecify.annotations.Nullable;

/// A file to send:
/// `@template.web.components.fileUpload(FileUpload.of("file", "Your plan").accepts(".docx,.pdf"))`.
/// The form needs `enctype="multipart/form-data"`.
///
/// @param field name, label, hint and error
/// @param dropZone classes and attributes of the area onto which files can be dropped, or
/// null for a plain field
/// @param attributes of the input
public record FileUpload(Field field, @Nullable Attributes dropZone,
        Attributes attributes) implements Field.Holder<FileUpload>, Attributes.Holder<FileUpload> {

    /// A plain field for one file.
    public static FileUpload of(String name, String label) {
        return of(Field.named(name).label(Label.of(label)));
    }

    static FileUpload of(Field field) {
        return new FileUpload(field, null, Attributes.NONE);
    }

    /// A copy onto which files can also be dropped, where JavaScript runs.
    public FileUpload droppable() {
        return dropZone(Attributes.NONE);
    }

    /// A copy for several files.
    public FileUpload multiple() {
        return attribute("multiple", "");
    }

    /// A copy that offers only these kinds of file, such as `.docx,.pdf`.
    public FileUpload accepts(String kinds) {
        return attribute("accept", kinds);
    }

    FileUpload dropZone(@Nullable Attributes changed) {
        return new FileUpload(this.field, changed, this.attributes);
    }

    @Override
    public FileUpload field(Field changed) {
        return new FileUpload(changed, this.dropZone, this.attributes);
    }

    @Override
    public FileUpload attributes(Attributes changed) {
        return new FileUpload(this.field, this.dropZone, changed);
    }

    String ownClasses() {
        return Attributes.joined(this.attributes.after("govuk-file-upload"),
                this.field.hasError() ? "govuk-file-upload--error" : null);
    }

}
