package org.dueregard.app.settings;

import java.util.Objects;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dueregard.app.duty.Nation;
import org.dueregard.app.organisation.Authority;
import org.dueregard.app.organisation.BrandColour;
import org.dueregard.app.web.FormErrors;

/// The council's settings as the form has them.
///
/// @param version of the council when the form was made
record CouncilForm(
        @NotBlank(message = "Enter the council's name") @Size(max = 200,
                message = "The council's name must be 200 characters or fewer") String name,
        @Pattern(regexp = "ENGLAND|WALES|SCOTLAND", message = "Choose the nation") String nation, String colour,
        @Size(max = 200, message = "The contact's name must be 200 characters or fewer") String contactName,
        @Email(message = "Enter an email address, like equality@example.gov.uk") String contactEmail,
        @Size(max = 50, message = "The telephone number must be 50 characters or fewer") String contactTelephone,
        int version) {

    /// What is not sent is empty.
    CouncilForm {
        name = Objects.requireNonNullElse(name, "").strip();
        nation = Objects.requireNonNullElse(nation, "");
        colour = Objects.requireNonNullElse(colour, "").strip();
        contactName = Objects.requireNonNullElse(contactName, "").strip();
        contactEmail = Objects.requireNonNullElse(contactEmail, "").strip();
        contactTelephone = Objects.requireNonNullElse(contactTelephone, "").strip();
    }

    static CouncilForm of(Authority council) {
        Authority.Contact contact = council.contact();
        return new CouncilForm(council.name(), council.nation().name(), council.colour().hex(), contact.name(),
                contact.email(), contact.telephone(), council.version());
    }

    /// What is wrong with the colour, said with what to do.
    FormErrors colourErrors(FormErrors others) {
        BrandColour read = BrandColour.read(this.colour).orElse(null);
        if (read == null) {
            return others.with("colour", "Enter a colour as six digits and letters from a to f, like #1d5c63");
        }
        if (!read.isReadable()) {
            return others.with("colour",
                    "Choose a darker colour: white text on " + read.hex()
                            + " has a contrast of %.1f to 1, and people need at least 4.5 to 1"
                                .formatted(read.contrastToWhite()));
        }
        return others;
    }

    Authority changed(Authority council) {
        Authority.Contact contact = new Authority.Contact(this.contactName, this.contactEmail, this.contactTelephone);
        return new Authority(council.id(), council.slug(), this.name, Nation.valueOf(this.nation),
                BrandColour.read(this.colour).orElseThrow(), contact, council.logoMediaType(), council.invented(),
                this.version);
    }

}
