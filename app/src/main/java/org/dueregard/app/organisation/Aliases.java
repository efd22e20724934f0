package org.dueregard.app.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/// Who is meant by the initials, abbreviations and team names that plans use.
@Component
public class Aliases {

    /// Who is meant: by an alias, else by the exact title of a post, the exact name of a
    /// person or of a service.
    /// Case, white space, a leading "the" and "&" for "and" don't count.
    public Optional<Responsible> find(String asWritten, SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return Optional.empty();
    }

    /// Remembers who is meant from now on. An alias that meant somebody else means this
    /// one now.
    public void remember(String asWritten, Responsible responsible, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
    }

    /// Everybody who can be responsible: posts, then services, then people, each by
    /// label.
    public List<Responsible> candidates(SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return List.of();
    }

}
