package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The most viewed posts of a window, by sound or by account; those of unknown views come last. */
public final class MostViewed {

  private static final String QUESTION = Question.load("MostViewed.sql");

  private final Database database;

  public MostViewed(Database database) {
    this.database = database;
  }

  /**
   * By key, most viewed first.
   *
   * @param keys of the sounds or songs that are wanted
   * @param limit how many posts of each are wanted at most
   */
  public Map<String, List<Post>> ofSounds(PostFilter filter, List<String> keys, int limit) {
    return ask(
        filter, limit, Optional.of(JsonArray.of(keys)), post -> post.sound().orElseThrow().key());
  }

  /** By account, most viewed first. */
  public Map<Handle, List<Post>> ofAccounts(PostFilter filter, int limit) {
    return ask(filter, limit, Optional.empty(), Post::account);
  }

  private <K> Map<K, List<Post>> ask(
      PostFilter filter, int limit, Optional<String> keys, Function<Post, K> group) {
    Map<K, List<Post>> found = new HashMap<>();
    if (limit > 0) {
      database.each(
          QUESTION,
          row -> {
            Post post = Post.of(row);
            found.computeIfAbsent(group.apply(post), one -> new ArrayList<>()).add(post);
          },
          filter.parameters(limit, keys));
    }
    return found;
  }
}
