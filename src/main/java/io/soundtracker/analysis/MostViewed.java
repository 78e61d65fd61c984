package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The most viewed posts of a window, by sound or by account; those of unknown views come last. */
public final class MostViewed {

  private static final String OF_SOUNDS = Question.load("MostViewedOfSounds.sql");
  private static final String OF_ACCOUNTS = Question.load("MostViewedOfAccounts.sql");

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
    Map<String, List<Post>> found = new HashMap<>();
    if (limit > 0) {
      database.each(
          OF_SOUNDS,
          row ->
              found
                  .computeIfAbsent(row.text("sound_key"), key -> new ArrayList<>())
                  .add(Post.of(row)),
          filter.parameters(JsonArray.of(keys), limit));
    }
    return found;
  }

  /** By account, most viewed first. */
  public Map<Handle, List<Post>> ofAccounts(PostFilter filter, int limit) {
    Map<Handle, List<Post>> found = new HashMap<>();
    if (limit > 0) {
      database.each(
          OF_ACCOUNTS,
          row -> {
            Post post = Post.of(row);
            found.computeIfAbsent(post.account(), account -> new ArrayList<>()).add(post);
          },
          filter.parameters(limit));
    }
    return found;
  }
}
