package org.dueregard.app.organisation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.app.audit.Audits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is meant by the initials, abbreviations and team names that plans use.
@Component
public class Aliases {

    private final AliasRepository aliases;

    private final Audits audits;

    Aliases(AliasRepository aliases, Audits audits) {
        this.aliases = aliases;
        this.audits = audits;
    }

    /// Who is meant: by an alias, else by the exact title of a post, the exact name of a
    /// person or of a service.
    /// Empty too where the name is that of two.
    /// Case, white space, a leading "the" and "&" for "and" don't count.
    @Transactional(readOnly = true)
    public Optional<Responsible> find(String asWritten, SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        String key = key(asWritten);
        return known(key).map(Alias::responsible).or(() -> onlyOne(named(key)));
    }

    /// Remembers who is meant from now on. An alias that meant somebody else means this
    /// one now.
    @Transactional
    public void remember(String asWritten, Responsible responsible, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
        Responsible who = this.aliases.candidates()
            .stream()
            .filter((candidate) -> candidate.id().equals(responsible.id()))
            .findFirst()
            .orElseThrow(() -> new NoSuchInOrganisation("post, service or person"));
        Alias alias = new Alias(asWritten.strip(), key(asWritten), who);
        Alias before = known(alias.key()).orElse(null);
        this.aliases.put(alias);
        this.audits.record(by, "remembered", "alias", who.id(), named(before), named(alias));
    }

    /// Means nobody from now on.
    @Transactional
    public void forget(String asWritten, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
        known(key(asWritten)).ifPresent((alias) -> {
            this.aliases.remove(alias.key());
            this.audits.record(by, "forgot", "alias", alias.responsible().id(), named(alias), null);
        });
    }

    /// Every alias, by how it is written.
    @Transactional(readOnly = true)
    public List<Alias> list(SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return this.aliases.all();
    }

    /// Everybody who can be responsible: posts, then services, then people, each by
    /// label.
    @Transactional(readOnly = true)
    public List<Responsible> candidates(SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return this.aliases.candidates();
    }

    /// What is the same for all ways to write one name.
    static String key(String asWritten) {
        String plain = Normalizer.normalize(asWritten, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String spaced = plain.replace("&", " and ").replaceAll("[\\s\\p{Z}]+", " ").strip();
        return spaced.startsWith("the ") ? spaced.substring(4) : spaced;
    }

    private Optional<Alias> known(String key) {
        return this.aliases.all().stream().filter((alias) -> alias.key().equals(key)).findFirst();
    }

    private List<Responsible> named(String key) {
        return this.aliases.candidates().stream().filter((candidate) -> key(candidate.label()).equals(key)).toList();
    }

    /// A post goes before a person and both before a service; two of the same kind are
    /// nobody.
    private static Optional<Responsible> onlyOne(List<Responsible> named) {
        return kind(named, Responsible.ToPost.class).or(() -> kind(named, Responsible.ToPerson.class))
            .or(() -> kind(named, Responsible.ToService.class));
    }

    private static Optional<Responsible> kind(List<Responsible> named, Class<? extends Responsible> kind) {
        List<Responsible> some = named.stream().filter(kind::isInstance).toList();
        return (some.size() == 1) ? Optional.of(some.getFirst()) : Optional.empty();
    }

    private static @Nullable Map<String, Object> named(@Nullable Alias alias) {
        if (alias == null) {
            return null;
        }
        UUID id = alias.responsible().id();
        return Map.of("alias", alias.written(), "means", alias.responsible().label(), "id", id);
    }

}
