package org.dueregard.app.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Why a publication is withdrawn, for everybody to read.
///
/// @param number of the publication, from the address
record WithdrawForm(int number, @NotNull @NotBlank(
        message = "Say why it is withdrawn, like “Two dates were wrong. A corrected plan follows in May.”") @Size(
                max = PublishForm.LENGTH, message = "Keep the notice to 2,000 characters") String notice) {
}
