package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Database;
import io.soundtracker.store.JsonArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The posts of a window, read anew at each walk. */
final class WindowPosts implements NetworkReport.Posts {

  private static final String POSTS = Question.load("Posts.sql");
  private static final String USERS = Question.load("SoundUsers.sql");

  private final Database database;
  private final PostFilter filter;

  WindowPosts(Database database, PostFilter filter) {
    this.database = database;
    this.filter = filter;
  }

  @Override
  public void forEach(Consumer<Post> consumer) {
    database.each(POSTS, row -> consumer.accept(Post.of(row)), filter.parameters());
  }

  /** Without the others: to read a hundred thousand posts takes longer than all else of a page. */
  @Override
  public SoundPosts ofSounds(Set<String> keys, int most) {
    Map<String, Map<Handle, Long>> users = new HashMap<>();
    database.each(
        USERS,
        row ->
            users
                .computeIfAbsent(row.text("sound_key"), none -> new HashMap<>())
                .put(new Handle(row.text("username")), row.number("posts")),
        filter.parameters(JsonArray.of(keys)));
    return new SoundPosts(
        new MostViewed(database).ofSounds(filter, List.copyOf(keys), most), users);
  }
}
