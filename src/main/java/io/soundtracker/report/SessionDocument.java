package io.soundtracker.report;

import io.soundtracker.analysis.ListingLog;
import io.soundtracker.analysis.SessionDetails;
import io.soundtracker.analysis.SessionSummary;
import io.soundtracker.model.Handle;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * One scraping session as a JSON document (UTF-8). It has, in this order:
 *
 * <ul>
 *   <li>{@code schema_version}: 1; it grows when a field changes its meaning or goes away;
 *   <li>{@code session_id}: null if nothing was due, so that there was no session;
 *   <li>{@code status}: {@code running}, {@code completed}, {@code partial}, {@code failed}, or
 *       {@code nothing_due};
 *   <li>{@code exit_code}: what the program answered, null if that is not known; {@code source}:
 *       what listed; {@code start}, {@code end}, {@code seconds};
 *   <li>{@code ended_by}: the reason that ended it early; {@code cool_down_until}: when the next
 *       one may read again after a block;
 *   <li>{@code counters}: {@code accounts}, of which {@code complete}, {@code partial}, {@code
 *       failed}, {@code not_tried}; posts {@code found}, of which {@code new}, {@code updated}, and
 *       {@code gone}, which are not among them;
 *   <li>{@code configuration}: the settings that it went by;
 *   <li>{@code accounts}: of each {@code account}, {@code verdict} (complete, partial, failed),
 *       {@code reason}, {@code detail}, {@code found}, {@code new}, {@code updated}, {@code gone},
 *       {@code seconds}, {@code attempts}, {@code pages}, {@code covered_from} (year 1 where every
 *       post was listed), in the order in which they were finished;
 *   <li>{@code not_tried}: accounts that it did not come to, null as long as it runs.
 * </ul>
 *
 * <p>What is unknown, or does not apply, is null and never 0. Times are UTC.
 */
public final class SessionDocument {

  private SessionDocument() {}

  /**
   * Writes the document, and leaves {@code out} open.
   *
   * @param session empty if nothing was due
   */
  public static void write(Optional<SessionDetails> session, OutputStream out) {
    try {
      JsonRenderer.document(out, cells -> session(session, cells));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not print the session: " + e.getMessage(), e);
    }
  }

  private static void session(Optional<SessionDetails> session, JsonCells cells) {
    Optional<SessionSummary> summary = session.map(SessionDetails::summary);
    maybe(cells, "session_id", summary.map(SessionSummary::id), JsonCells::text);
    cells.field("status").text(summary.map(SessionSummary::status).orElse("nothing_due"));
    OptionalLong exitCode = session.map(SessionDetails::exitCode).orElse(OptionalLong.of(0));
    maybe(cells, "exit_code", boxed(exitCode), JsonCells::count);
    maybe(cells, "source", session.flatMap(SessionDetails::source), JsonCells::text);
    maybe(
        cells,
        "start",
        summary.map(SessionSummary::start).map(SessionDocument::utc),
        JsonCells::time);
    maybe(
        cells,
        "end",
        summary.flatMap(SessionSummary::end).map(SessionDocument::utc),
        JsonCells::time);
    maybe(cells, "seconds", summary.flatMap(SessionSummary::duration), JsonCells::duration);
    maybe(cells, "ended_by", session.flatMap(SessionDetails::endedBy), JsonCells::text);
    maybe(
        cells,
        "cool_down_until",
        session.flatMap(SessionDetails::coolDownUntil).map(SessionDocument::utc),
        JsonCells::time);
    List<ListingLog> accounts = session.map(SessionDetails::accounts).orElse(List.of());
    Optional<List<Handle>> notTried =
        session.map(SessionDetails::notTried).orElse(Optional.of(List.of()));
    cells.object("counters", () -> counters(summary, accounts, notTried, cells));
    maybe(cells, "configuration", session.flatMap(SessionDetails::configuration), JsonCells::json);
    cells.objects("accounts", accounts, listing -> listing(listing, cells));
    maybe(cells, "not_tried", notTried, JsonCells::handles);
  }

  private static void counters(
      Optional<SessionSummary> summary,
      List<ListingLog> accounts,
      Optional<List<Handle>> notTried,
      JsonCells cells) {
    cells.field("accounts").count(summary.map(SessionSummary::accounts).orElse(0));
    cells.field("complete").count(summary.map(SessionSummary::complete).orElse(0));
    cells.field("partial").count(summary.map(SessionSummary::partial).orElse(0));
    cells.field("failed").count(summary.map(SessionSummary::failed).orElse(0));
    maybe(cells, "not_tried", notTried.map(all -> (long) all.size()), JsonCells::count);
    cells.field("found").count(summary.map(SessionSummary::posts).orElse(0));
    cells.field("new").count(summary.map(SessionSummary::newPosts).orElse(0));
    cells.field("updated").count(summary.map(SessionSummary::updatedPosts).orElse(0));
    cells.field("gone").count(accounts.stream().mapToInt(ListingLog::gone).sum());
  }

  private static void listing(ListingLog listing, JsonCells cells) {
    cells.field("account").handle(listing.account());
    cells.field("verdict").text(listing.verdict());
    maybe(cells, "reason", listing.reason(), JsonCells::text);
    maybe(cells, "detail", listing.detail(), JsonCells::text);
    cells.field("found").count(listing.posts());
    cells.field("new").count(listing.newPosts());
    cells.field("updated").count(listing.updatedPosts());
    cells.field("gone").count(listing.gone());
    cells.field("seconds").number(listing.seconds());
    maybe(cells, "attempts", boxed(listing.attempts()), JsonCells::count);
    maybe(cells, "pages", boxed(listing.pages()), JsonCells::count);
    maybe(cells, "covered_from", listing.coveredFrom().map(SessionDocument::utc), JsonCells::time);
  }

  private static <T> void maybe(
      JsonCells cells, String key, Optional<T> value, BiConsumer<JsonCells, T> writer) {
    cells.field(key);
    value.ifPresentOrElse(known -> writer.accept(cells, known), cells::unknown);
  }

  private static ZonedDateTime utc(Instant moment) {
    return moment.atZone(ZoneOffset.UTC);
  }

  private static Optional<Long> boxed(OptionalLong value) {
    return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
  }

  private static Optional<Long> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of((long) value.getAsInt()) : Optional.empty();
  }
}
