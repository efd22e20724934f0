package org.dueregard.app.duty;

import java.util.Locale;

/// The nine protected characteristics.
///
/// Source: Equality Act 2010, section 4.
public enum ProtectedCharacteristic {

    AGE, DISABILITY, GENDER_REASSIGNMENT, MARRIAGE_AND_CIVIL_PARTNERSHIP, PREGNANCY_AND_MATERNITY, RACE,
    RELIGION_OR_BELIEF, SEX, SEXUAL_ORIENTATION;

    /// The Act's words in lower case, like `religion or belief`.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

}
