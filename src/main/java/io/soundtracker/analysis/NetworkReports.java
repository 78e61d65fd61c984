package io.soundtracker.analysis;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.Database;
import io.soundtracker.store.Row;
import java.net.URI;
import java.time.Clock;
import java.util.List;
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
  public NetworkReport of(Window window) {
    PostFilter asked = PostFilter.of(window);
    PostFilter filter = asked.leavingOutListed();
    List<SoundTotal> sounds = new SoundTotals(database).of(filter);
    NetworkTotals.NetworkTotal total = new NetworkTotals(database).of(filter);
    return new NetworkReport(
        filter.window(),
        coverages.of(filter.window()),
        clock.instant(),
        total.figures(),
        total.postsWithoutSound(),
        new SoundTotals(database).of(asked).size() - sounds.size(),
        sounds,
        new AccountTotals(database).of(filter),
        new ExclusiveSongs(database).of(filter, false),
        consumer -> walkPosts(filter, consumer),
        new Sessions(database).last(SESSIONS));
  }

  private void walkPosts(PostFilter filter, Consumer<Post> consumer) {
    database.each(POSTS, row -> consumer.accept(toPost(row)), filter.parameters());
  }

  private static Post toPost(Row row) {
    return new Post(
        row.text("video_id"),
        Handle.parse(row.text("username")),
        URI.create(row.text("tiktok_url")),
        row.instant("posted_at"),
        row.date("upload_date"),
        row.optionalText("caption"),
        row.optionalSmallNumber("duration"),
        row.optionalText("sound_key")
            .map(
                key ->
                    new Post.SoundName(
                        key,
                        row.text("song_title"),
                        row.optionalText("artist_name"),
                        row.flag("is_original"))),
        Counts.rounded(
            row.optionalNumber("views"),
            row.optionalNumber("likes"),
            row.optionalNumber("comments"),
            row.optionalNumber("shares"),
            row.optionalNumber("saves")),
        row.optionalDecimal("engagement_rate"),
        row.flag("is_deleted"),
        row.instant("measured_at"));
  }
}
