package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What some sounds are shown with, by key; a sound without posts is not there.
 *
 * @param best the most viewed posts, most viewed first
 * @param users how many posts each account has
 */
public record SoundPosts(Map<String, List<Post>> best, Map<String, Map<Handle, Long>> users) {

  public SoundPosts {
    best = Map.copyOf(best);
    users = Map.copyOf(users);
  }

  /** Out of one walk over all posts. */
  static SoundPosts walked(NetworkReport.Posts posts, Collection<String> keys, int most) {
    TopPosts<String> top = new TopPosts<>(most);
    Map<String, Map<Handle, Long>> users = new HashMap<>();
    posts.forEach(
        post -> {
          String key = post.sound().map(Post.SoundName::key).orElse("");
          if (keys.contains(key)) {
            users
                .computeIfAbsent(key, none -> new HashMap<>())
                .merge(post.account(), 1L, Long::sum);
            top.add(key, post);
          }
        });
    return new SoundPosts(
        users.keySet().stream().collect(Collectors.toMap(key -> key, top::of)), users);
  }
}
