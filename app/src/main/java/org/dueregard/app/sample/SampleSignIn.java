package org.dueregard.app.sample;

/// As whom a visitor can sign in to the sample council.
///
/// @param role as people read it, several with commas between
public record SampleSignIn(String name, String role, String email) {
}
