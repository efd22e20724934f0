package org.dueregard.app.settings;

import java.util.List;
import java.util.stream.Collectors;

import org.dueregard.app.organisation.CouncilService;
import org.dueregard.app.organisation.Post;

record PostsPage(List<Post> posts, boolean mayEdit) {

    PostsPage {
        posts = List.copyOf(posts);
    }

    List<Post> open() {
        return this.posts.stream().filter((post) -> !post.closed()).toList();
    }

    List<Post> closed() {
        return this.posts.stream().filter(Post::closed).toList();
    }

    String service(Post post) {
        CouncilService service = post.service();
        if (service == null) {
            return "The whole council";
        }
        return post.headsService() ? service.name() + " (heads it)" : service.name();
    }

    String holders(Post post) {
        return post.holders().isEmpty() ? "Vacant"
                : post.holders().stream().map(Post.Holder::name).collect(Collectors.joining(", "));
    }

}
