package org.dueregard.app.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import org.dueregard.app.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A file chosen or text pasted.
///
/// @param token the id that the import is to have, so that a form sent twice takes in one file
/// @param file null or empty where none was chosen
/// @param name what the pasted text is called
/// @param text as pasted
record UploadForm(@Nullable UUID token, @Nullable MultipartFile file, @Nullable String name, @Nullable String text) {

    static final String TOO_LARGE = "The file is larger than 20 MB. Take the pictures out and save it again, or paste "
            + "the text of its tables.";

    FormErrors errors() {
        MultipartFile chosen = chosen();
        if (chosen == null && textOrBlank().isBlank()) {
            return FormErrors.none().with("file", "Choose a Word document (.docx) or paste the text of the plan");
        }
        if (chosen != null && !textOrBlank().isBlank()) {
            return FormErrors.none().with("file", "Choose a file or paste text, not both");
        }
        if (chosen != null && chosen.getSize() > PlanFile.LIMIT) {
            return FormErrors.none().with("file", TOO_LARGE);
        }
        if (textOrBlank().length() > PlanFile.LIMIT / 4) {
            return FormErrors.none().with("text", "The text is longer than a plan can be. Paste its tables only.");
        }
        if (chosen != null && nameOf(chosen).toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return FormErrors.none()
                .with("file", "This is a PDF, which we cannot read yet. Open it in Word and save it as a Word document "
                        + "(.docx), or copy its text and paste it.");
        }
        return FormErrors.none();
    }

    PlanFile toFile() throws IOException {
        MultipartFile chosen = chosen();
        if (chosen == null) {
            return PlanFile.text(nameOrBlank(), textOrBlank());
        }
        if (nameOf(chosen).toLowerCase(Locale.ROOT).endsWith(".txt")) {
            return PlanFile.text(nameOf(chosen), new String(chosen.getBytes(), StandardCharsets.UTF_8));
        }
        return PlanFile.word(nameOf(chosen), chosen.getBytes());
    }

    UUID idOrNew() {
        return (this.token != null) ? this.token : UUID.randomUUID();
    }

    String nameOrBlank() {
        return (this.name != null) ? this.name : "";
    }

    String textOrBlank() {
        return (this.text != null) ? this.text : "";
    }

    private @Nullable MultipartFile chosen() {
        return (this.file != null && !this.file.isEmpty()) ? this.file : null;
    }

    private static String nameOf(MultipartFile chosen) {
        String name = chosen.getOriginalFilename();
        return (name != null) ? name : "";
    }

}
