package org.dueregard.app.organisation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dueregard.app.audit.Audits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door to a council's posts and who holds them.
@Component
public class Posts {

    private final PostRepository posts;

    private final ServiceRepository services;

    private final PersonRepository people;

    private final Audits audits;

    private final Clock clock;

    Posts(PostRepository posts, ServiceRepository services, PersonRepository people, Audits audits, Clock clock) {
        this.posts = posts;
        this.services = services;
        this.people = people;
        this.audits = audits;
        this.clock = clock;
    }

    /// All of them: the open ones by title, then the closed ones.
    @Transactional(readOnly = true)
    public List<Post> list(SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return this.posts.all();
    }

    /// One of them.
    ///
    /// @throws NoSuchInOrganisation shown as 404
    @Transactional(readOnly = true)
    public Post get(PostId id, SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return existing(id);
    }

    /// The open posts that the person signed in holds, by title.
    @Transactional(readOnly = true)
    public List<Post> heldBy(SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return this.posts.all()
            .stream()
            .filter((post) -> post.holders().stream().anyMatch((holder) -> holder.id().equals(by.personId())))
            .toList();
    }

    /// Adds a post, unless an open one has the title.
    @Transactional
    public Saved add(NewPost post, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
        requireKnown(post);
        PostId id = new PostId(UUID.randomUUID());
        if (!this.posts.add(id, post)) {
            return new Saved.Taken();
        }
        this.posts.hold(id, post.holders());
        this.audits.record(by, "added", "post", id.value(), null, post);
        return new Saved.Done(id.value());
    }

    /// Changes a post and who holds it, unless another open one has the title.
    @Transactional
    public Saved change(PostId id, NewPost post, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
        requireKnown(post);
        Post before = existing(id);
        if (!this.posts.change(id, post)) {
            return new Saved.Taken();
        }
        this.posts.hold(id, post.holders());
        this.audits.record(by, "changed", "post", id.value(), asNew(before), post);
        return new Saved.Done(id.value());
    }

    /// The post is there no longer and nobody holds it. What it was responsible for
    /// stays.
    @Transactional
    public Saved close(PostId id, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
        Post before = existing(id);
        this.posts.close(id, this.clock.instant());
        this.audits.record(by, "closed", "post", id.value(), asNew(before), null);
        return new Saved.Done(id.value());
    }

    private Post existing(PostId id) {
        return this.posts.find(id).orElseThrow(() -> new NoSuchInOrganisation("post"));
    }

    /// Ids come from forms, so another council's may be among them.
    private void requireKnown(NewPost post) {
        ServiceId service = post.service();
        if (service != null && this.services.find(service).isEmpty()) {
            throw new NoSuchInOrganisation("service");
        }
        if (post.holders().stream().anyMatch((holder) -> this.people.find(holder).isEmpty())) {
            throw new NoSuchInOrganisation("person");
        }
    }

    private static NewPost asNew(Post post) {
        return new NewPost(post.title(), serviceOf(post), post.headsService(),
                post.holders().stream().map(Post.Holder::id).collect(Collectors.toSet()));
    }

    private static @Nullable ServiceId serviceOf(Post post) {
        CouncilService service = post.service();
        return (service == null) ? null : service.id();
    }

}
