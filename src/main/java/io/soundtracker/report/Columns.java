package io.soundtracker.report;

import io.soundtracker.analysis.Figures;
import io.soundtracker.model.Handle;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Lines up a table's columns. An empty value is written as unknown. */
final class Columns<R> {

  private final ZoneId zone;
  private final List<Column<R>> columns = new ArrayList<>();

  Columns(ZoneId zone) {
    this.zone = zone;
  }

  List<Column<R>> toList() {
    return List.copyOf(columns);
  }

  Columns<R> text(String key, String title, Function<R, String> value) {
    return add(key, title, CellKind.TEXT, (row, out) -> out.text(value.apply(row)));
  }

  Columns<R> maybeText(String key, String title, Function<R, Optional<String>> value) {
    return maybe(key, title, CellKind.TEXT, value, CellWriter::text);
  }

  Columns<R> texts(String key, String title, Function<R, List<String>> value) {
    return add(key, title, CellKind.TEXTS, (row, out) -> out.texts(value.apply(row)));
  }

  Columns<R> id(String key, String title, Function<R, String> value) {
    return add(key, title, CellKind.ID, (row, out) -> out.id(value.apply(row)));
  }

  Columns<R> handle(String key, String title, Function<R, Handle> value) {
    return add(key, title, CellKind.HANDLE, (row, out) -> out.handle(value.apply(row)));
  }

  Columns<R> handles(String key, String title, Function<R, List<Handle>> value) {
    return add(key, title, CellKind.HANDLES, (row, out) -> out.handles(value.apply(row)));
  }

  Columns<R> count(String key, String title, ToLongFunction<R> value) {
    return add(key, title, CellKind.COUNT, (row, out) -> out.count(value.applyAsLong(row)));
  }

  Columns<R> maybeCount(String key, String title, Function<R, OptionalLong> value) {
    return add(
        key,
        title,
        CellKind.COUNT,
        (row, out) -> value.apply(row).ifPresentOrElse(out::count, out::unknown));
  }

  Columns<R> maybePercent(String key, String title, Function<R, OptionalDouble> value) {
    return add(
        key,
        title,
        CellKind.PERCENT,
        (row, out) -> value.apply(row).ifPresentOrElse(out::percent, out::unknown));
  }

  Columns<R> maybeNumber(String key, String title, Function<R, OptionalDouble> value) {
    return add(
        key,
        title,
        CellKind.NUMBER,
        (row, out) -> value.apply(row).ifPresentOrElse(out::number, out::unknown));
  }

  Columns<R> maybeDate(String key, String title, Function<R, Optional<LocalDate>> value) {
    return maybe(key, title, CellKind.DATE, value, CellWriter::date);
  }

  Columns<R> number(String key, String title, ToDoubleFunction<R> value) {
    return add(key, title, CellKind.NUMBER, (row, out) -> out.number(value.applyAsDouble(row)));
  }

  Columns<R> date(String key, String title, Function<R, LocalDate> value) {
    return add(key, title, CellKind.DATE, (row, out) -> out.date(value.apply(row)));
  }

  Columns<R> time(String key, String title, Function<R, Instant> value) {
    return maybeTime(key, title, row -> Optional.of(value.apply(row)));
  }

  Columns<R> maybeTime(String key, String title, Function<R, Optional<Instant>> value) {
    return maybe(
        key,
        title + " (" + zone + ")",
        CellKind.TIME,
        value,
        (out, at) -> out.time(at.atZone(zone)));
  }

  Columns<R> maybeDuration(String key, String title, Function<R, Optional<Duration>> value) {
    return maybe(key, title, CellKind.DURATION, value, CellWriter::duration);
  }

  Columns<R> link(String key, String title, Function<R, URI> value) {
    return add(key, title, CellKind.LINK, (row, out) -> out.link(value.apply(row)));
  }

  Columns<R> maybeLink(String key, String title, Function<R, Optional<URI>> value) {
    return maybe(key, title, CellKind.LINK, value, CellWriter::link);
  }

  Columns<R> flag(String key, String title, Predicate<R> value) {
    return add(key, title, CellKind.FLAG, (row, out) -> out.flag(value.test(row)));
  }

  Columns<R> maybeFlag(String key, String title, Function<R, Optional<Boolean>> value) {
    return maybe(key, title, CellKind.FLAG, value, CellWriter::flag);
  }

  /** A value that may be of another kind in each row. */
  Columns<R> any(String key, String title, Function<R, Consumer<CellWriter>> value) {
    return add(key, title, CellKind.TEXT, (row, out) -> value.apply(row).accept(out));
  }

  /** What a group of posts reached, with the badge that its mean rate earns. */
  Columns<R> figures(Function<R, Figures> of, EngagementBounds bounds) {
    return figures(of, row -> OptionalLong.of(of.apply(row).posts()), bounds);
  }

  /** The same where it may be unknown how many posts there are. */
  Columns<R> figures(
      Function<R, Figures> of, Function<R, OptionalLong> posts, EngagementBounds bounds) {
    return maybeCount("posts", "Posts", posts)
        .maybeCount("views", "Views", row -> of.apply(row).views())
        .maybeCount("likes", "Likes", row -> of.apply(row).likes())
        .maybeCount("comments", "Comments", row -> of.apply(row).comments())
        .maybeCount("shares", "Shares", row -> of.apply(row).shares())
        .maybeCount("saves", "Saves", row -> of.apply(row).saves())
        .maybePercent(
            "engagement_mean_percent", "Engagement (mean)", row -> of.apply(row).meanOfRates())
        .maybePercent(
            "engagement_pooled_percent", "Engagement (pooled)", row -> of.apply(row).pooledRate())
        .maybe(
            "engagement_level",
            "Level",
            CellKind.LEVEL,
            row -> bounds.level(of.apply(row).meanOfRates()),
            CellWriter::level)
        .maybeCount(
            "posts_without_counts",
            "Lacking Counts",
            row ->
                posts.apply(row).isPresent()
                    ? OptionalLong.of(of.apply(row).postsWithoutCounts())
                    : OptionalLong.empty());
  }

  private <T> Columns<R> maybe(
      String key,
      String title,
      CellKind kind,
      Function<R, Optional<T>> value,
      BiConsumer<CellWriter, T> writing) {
    return add(
        key,
        title,
        kind,
        (row, out) ->
            value.apply(row).ifPresentOrElse(known -> writing.accept(out, known), out::unknown));
  }

  private Columns<R> add(String key, String title, CellKind kind, BiConsumer<R, CellWriter> value) {
    columns.add(new Column<>(key, title, kind, value));
    return this;
  }
}
