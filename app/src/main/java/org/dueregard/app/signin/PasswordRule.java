package org.dueregard.app.signin;

import java.util.List;
import java.util.Optional;

import com.nulabinc.zxcvbn.Zxcvbn;

/// What a password must be: long, and not easily guessed. No rule says which characters it is made of.
///
/// Source: NCSC and NIST SP 800-63B on passwords people choose. Guesses are estimated by zxcvbn, whose lists hold the
/// common passwords, names and words.
final class PasswordRule {

    static final int LEAST = 12;

    static final int MOST = 200;

    private static final int SAFELY_UNGUESSABLE = 3;

    private final Zxcvbn guesses = new Zxcvbn();

    /// What is wrong with a password and what to do; empty where it is good.
    ///
    /// @param about words that say who it is for and are therefore guessed first
    Optional<String> refusal(String password, List<String> about) {
        if (password.length() < LEAST) {
            return Optional.of("Enter a password of at least " + LEAST + " characters. Three random words are good");
        }
        if (password.length() > MOST) {
            return Optional.of("Enter a password of at most " + MOST + " characters");
        }
        if (this.guesses.measure(password, about).getScore() < SAFELY_UNGUESSABLE) {
            return Optional.of("Enter a password that is harder to guess. Three random words are good");
        }
        return Optional.empty();
    }

}
