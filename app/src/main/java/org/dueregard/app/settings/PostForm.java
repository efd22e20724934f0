package org.dueregard.app.settings;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.dueregard.app.organisation.CouncilService;
import org.dueregard.app.organisation.NewPost;
import org.dueregard.app.organisation.PersonId;
import org.dueregard.app.organisation.Post;
import org.dueregard.app.organisation.ServiceId;
import org.jspecify.annotations.Nullable;

/// A post as the form has it.
///
/// @param service null where it belongs to the whole council
record PostForm(
        @NotBlank(message = "Enter the post's title") @Size(max = 200,
                message = "The title must be 200 characters or fewer") String title,
        @Nullable UUID service, @Nullable Boolean headsService, List<UUID> holders) {

    /// What is not sent is empty.
    PostForm {
        title = Objects.requireNonNullElse(title, "").strip();
        holders = List.copyOf(Objects.requireNonNullElse(holders, List.of()));
    }

    static PostForm empty() {
        return new PostForm("", null, false, List.of());
    }

    static PostForm of(Post post) {
        CouncilService service = post.service();
        return new PostForm(post.title(), (service != null) ? service.id().value() : null, post.headsService(),
                post.holders().stream().map((holder) -> holder.id().value()).toList());
    }

    /// An unticked box is not sent.
    boolean isHead() {
        return Boolean.TRUE.equals(this.headsService);
    }

    NewPost newPost() {
        return new NewPost(this.title, (this.service != null) ? new ServiceId(this.service) : null,
                isHead() && this.service != null, this.holders.stream().map(PersonId::new).collect(Collectors.toSet()));
    }

}
