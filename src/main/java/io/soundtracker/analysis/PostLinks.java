package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The addresses of a network's posts, in the order in which somebody wants to look at them. */
final class PostLinks implements NetworkReport.Links {

  private static final String LINKS = Question.load("PostLinks.sql");
  private static final String TOTALS = Question.load("PostLinkTotals.sql");

  private static final Duration NEW = Duration.ofHours(24);

  private final Database database;
  private final PostFilter filter;
  private final Optional<Instant> newSince;

  /**
   * @param latest the latest listing; empty if nothing was listed yet
   */
  PostLinks(Database database, PostFilter filter, Optional<Instant> latest) {
    this.database = database;
    this.filter = filter;
    this.newSince = latest.map(at -> at.minus(NEW));
  }

  @Override
  public Totals totals() {
    return database
        .first(
            TOTALS,
            row -> new Totals(row.number("posts"), row.number("new_posts"), row.number("removed")),
            parameters())
        .orElseThrow();
  }

  @Override
  public void forEach(Consumer<PostLink> consumer) {
    database.each(
        LINKS,
        row ->
            consumer.accept(
                new PostLink(
                    row.optionalText("sound_key"),
                    row.number("posts"),
                    row.number("new_posts"),
                    Address.of(row.text("tiktok_url")))),
        parameters());
  }

  private Object[] parameters() {
    return filter.parameters(newSince.map(Timestamps::format).orElse(Timestamps.END));
  }
}
