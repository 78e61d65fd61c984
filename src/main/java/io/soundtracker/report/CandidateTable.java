package io.soundtracker.report;

import io.soundtracker.analysis.SoundCandidate;
import io.soundtracker.analysis.SoundCandidate.Likeness;
import io.soundtracker.analysis.SoundCandidate.SharedId;
import io.soundtracker.analysis.SoundCandidate.Side;
import io.soundtracker.model.SongName;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;

/** Pairs of sounds that look alike, as a table, and what speaks for it in words. */
public final class CandidateTable {

  private CandidateTable() {}

  /**
   * One row a pair.
   *
   * @param command what would be typed to say that they belong together
   */
  public static Table<SoundCandidate> of(
      List<SoundCandidate> pairs, Function<SoundCandidate, String> command) {
    Columns<SoundCandidate> columns =
        new Columns<SoundCandidate>(ZoneOffset.UTC)
            .text("grade", "Grade", CandidateTable::grade)
            .text("suggestion", "Suggestion", CandidateTable::suggestion)
            .text("first", "First", pair -> pair.first().key())
            .count("first_posts", "Posts of First", pair -> pair.first().posts())
            .text("second", "Second", pair -> pair.second().key())
            .count("second_posts", "Posts of Second", pair -> pair.second().posts())
            .texts("evidence", "Evidence", CandidateTable::evidence)
            .texts(
                "shared_platform_ids",
                "Shared Platform Ids",
                pair -> pair.sharedIds().stream().map(SharedId::platformId).toList())
            .text("command", "Command", command);
    return new Table<>("candidates", "Candidates", columns.toList(), pairs::forEach);
  }

  public static String grade(SoundCandidate pair) {
    return pair.grade().name().toLowerCase(Locale.ROOT);
  }

  private static String suggestion(SoundCandidate pair) {
    return pair.isOneRecording() ? "merge" : "group";
  }

  /** What speaks for it, and what against, a sentence each. */
  public static List<String> evidence(SoundCandidate pair) {
    SongName first = pair.first().name();
    SongName second = pair.second().name();
    List<String> evidence = new ArrayList<>();
    pair.likeness().map(likeness -> likeness(likeness, first, second)).ifPresent(evidence::add);
    if (pair.likeness().isPresent() && !first.isSameVersionAs(second)) {
      evidence.add(version("The first", first) + ", " + version("the second", second));
    } else if (pair.likeness().isPresent()) {
      first
          .versionInWords()
          .ifPresent(version -> evidence.add("Both are the version '" + version + "'"));
    }
    pair.sharedIds().forEach(id -> evidence.add(sharedId(id)));
    if (pair.first().original() || pair.second().original()) {
      evidence.add(originals(pair.first(), pair.second()));
    }
    return evidence;
  }

  private static String likeness(Likeness likeness, SongName first, SongName second) {
    return switch (likeness) {
      case SAME_ARTISTS ->
          first.artists().equals(second.artists())
              ? "Same title and artists"
              : "Same title and artists, but for a guest that only one of them names";
      case SHARED_ARTIST -> "Same title, but only some of the artists: " + shared(first, second);
      case UNKNOWN_ARTIST ->
          first.everybody().isEmpty() && second.everybody().isEmpty()
              ? "Same title, no artist is known of either"
              : "Same title, the artist is known of one alone";
    };
  }

  private static String shared(SongName first, SongName second) {
    TreeSet<String> shared = new TreeSet<>(first.everybody());
    shared.retainAll(second.everybody());
    return String.join(", ", shared);
  }

  private static String version(String which, SongName name) {
    return name.versionInWords()
        .map(version -> which + " is the version '" + version + "'")
        .orElse(which + " names no version");
  }

  private static String sharedId(SharedId id) {
    return "The platform listed its id %s under both names: %s and %s"
        .formatted(
            id.platformId(),
            Human.count(id.postsOfFirst(), "post"),
            Human.count(id.postsOfSecond(), "post"));
  }

  private static String originals(Side first, Side second) {
    return first.original() && second.original()
        ? "Both are original sounds"
        : "One is an original sound, the other a released song";
  }
}
