package io.soundtracker.analysis;

import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import java.time.Clock;
import java.util.function.Consumer;

/** Puts together all that a report shows, from the analyses that also stand alone. */
public final class NetworkReports {

  private static final String POSTS = Question.load("Posts.sql");
  private static final int SESSIONS = 30;

  private final Database database;
  private final Coverages coverages;
  private final Clock clock;

  public NetworkReports(Database database, Coverages coverages, Clock clock) {
    this.database = database;
    this.coverages = coverages;
    this.clock = clock;
  }

  /** The report lives as long as the database is open, since its posts are read while walked. */
  public NetworkReport of(Window window, By by) {
    PostFilter asked = PostFilter.of(window).by(by);
    PostFilter filter = asked.leavingOutListed();
    NetworkTotals.NetworkTotal total = new NetworkTotals(database).of(filter);
    ExclusiveSongs.Answer exclusive =
        new ExclusiveSongs(database, coverages).of(filter, false, ExclusiveSongs.ALL_BUT_SHARED);
    return new NetworkReport(
        window,
        by,
        exclusive.coverage(),
        clock.instant(),
        total.figures(),
        total.postsWithoutSound(),
        new LeftOutTotals(database).of(asked),
        new SoundTotals(database).of(filter),
        new AccountTotals(database).of(filter),
        exclusive.songs(),
        consumer -> walkPosts(filter, consumer),
        new Sessions(database).last(SESSIONS));
  }

  private void walkPosts(PostFilter filter, Consumer<Post> consumer) {
    database.each(POSTS, row -> consumer.accept(Post.of(row)), filter.parameters());
  }
}
