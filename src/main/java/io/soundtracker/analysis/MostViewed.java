package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The most viewed posts of a window, by sound or by account; those of unknown views come last. */
public final class MostViewed {

  private static final String OF_ACCOUNTS = Question.load("MostViewed.sql");
  private static final String OF_SOUNDS = Question.load("MostViewedOfSounds.sql");

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
        OF_SOUNDS,
        limit,
        post -> post.sound().orElseThrow().key(),
        filter.parameters(limit, JsonArray.of(keys)));
  }

  /** By account, most viewed first. */
  public Map<Handle, List<Post>> ofAccounts(PostFilter filter, int limit) {
    return ask(OF_ACCOUNTS, limit, Post::account, filter.parameters(limit));
  }

  private <K> Map<K, List<Post>> ask(
      String question, int limit, Function<Post, K> group, Object... parameters) {
    Map<K, List<Post>> found = new HashMap<>();
    if (limit > 0) {
      database.each(
          question,
          row -> {
            Post post = Post.of(row);
            found.computeIfAbsent(group.apply(post), one -> new ArrayList<>()).add(post);
          },
          parameters);
    }
    return found;
  }
}
