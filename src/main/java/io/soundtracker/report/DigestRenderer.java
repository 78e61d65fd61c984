package io.soundtracker.report;

import io.soundtracker.analysis.ExclusiveChange;
import io.soundtracker.analysis.ExclusiveChanges;
import io.soundtracker.analysis.NetworkComparison;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.RisingSound;
import io.soundtracker.analysis.SoundPerformance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The most important in a few lines of Markdown that a chat takes too: no tables, short lists, and
 * no text of the platform that would format, call somebody or become a link.
 */
public final class DigestRenderer implements Renderer {

  private static final Set<String> FIGURES =
      Set.of(
          "posts",
          "views",
          "views_gained",
          "engagement_mean_percent",
          "sounds",
          "exclusive_songs",
          "exclusive_songs_as_far_as_known",
          "rising_sounds");

  private static final int SOUNDS = 10;
  private static final int RISING = 5;
  private static final int CHANGES = 5;

  @Override
  public void render(NetworkReport report, ReportOptions options, OutputStream out)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("*" + ChatText.markdown(options.title()) + "*");
    lines.add(ChatText.markdown(report.window().inWords()));
    section(lines, "Figures", figures(report));
    section(lines, "Most used sounds", sounds(report));
    section(lines, "Rising", rising(report));
    report
        .exclusiveChanges()
        .get()
        .ifPresent(changes -> section(lines, "Exclusive songs, last 24 hours", changes(changes)));
    section(lines, "What this rests on", basis(report));
    out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void section(List<String> lines, String title, List<String> items) {
    if (!items.isEmpty()) {
      lines.add("");
      lines.add("*" + title + "*");
      lines.add("");
      lines.addAll(items);
    }
  }

  private static List<String> figures(NetworkReport report) {
    return Summary.figures(report).stream()
        .filter(fact -> FIGURES.contains(fact.key()))
        .map(
            fact ->
                "- %s: %s%s"
                    .formatted(
                        fact.label(),
                        fact.text(),
                        fact.change().map(change -> " (" + change.text() + ")").orElse("")))
        .toList();
  }

  private static List<String> sounds(NetworkReport report) {
    List<SoundPerformance> sounds = report.sounds();
    return Stream.concat(
            IntStream.range(0, Math.min(SOUNDS, sounds.size()))
                .mapToObj(i -> (i + 1) + ". " + sound(sounds.get(i), report)),
            more(sounds.size(), SOUNDS, "sound"))
        .toList();
  }

  private static String sound(SoundPerformance sound, NetworkReport report) {
    String change =
        report
            .comparison()
            .filter(NetworkComparison::compares)
            .map(known -> Optional.ofNullable(known.sounds().changes().get(sound.key())))
            .map(known -> " (" + PerformanceWords.change(known) + ")")
            .orElse("");
    return "%s: %s%s by %s, %s views"
        .formatted(
            ChatText.markdown(sound.key()),
            Human.count(sound.total().figures().posts(), "post"),
            change,
            Human.count(sound.total().adopters(), "account"),
            Human.count(sound.total().figures().views()));
  }

  private static List<String> rising(NetworkReport report) {
    List<RisingSound> rising = report.rising().rising();
    return Stream.of(
            rising.stream()
                .limit(RISING)
                .map(
                    sound -> "- " + ChatText.markdown(sound.key()) + ": " + RisingWords.use(sound)),
            more(rising.size(), RISING, "sound"),
            RisingWords.accounts(report.rising()).map(accounts -> "- " + accounts).stream())
        .flatMap(lines -> lines)
        .toList();
  }

  private static List<String> changes(ExclusiveChanges.Answer answer) {
    return answer.changes().isEmpty()
        ? List.of("- Nothing changed")
        : Stream.of(ExclusiveChange.Kind.values())
            .flatMap(kind -> changes(answer, kind).stream())
            .toList();
  }

  private static Optional<String> changes(
      ExclusiveChanges.Answer answer, ExclusiveChange.Kind kind) {
    List<String> songs =
        answer.changes().stream()
            .filter(change -> change.kind() == kind)
            .map(ExclusiveChange::key)
            .map(ChatText::markdown)
            .toList();
    return songs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "- %s: %s%s"
                .formatted(
                    capital(ExclusiveWords.of(kind)),
                    String.join("; ", songs.subList(0, Math.min(CHANGES, songs.size()))),
                    songs.size() > CHANGES
                        ? "; and " + Human.count(songs.size() - CHANGES) + " more"
                        : ""));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static List<String> basis(NetworkReport report) {
    ZoneId zone = report.window().zone();
    return Stream.of(
            Optional.of(Notes.asOf(report.coverage(), zone)),
            Optional.of(Notes.coverage(report.coverage(), zone)),
            Optional.of(Notes.comparison(report.comparison().map(NetworkComparison::sounds), zone)),
            Notes.notCompared(report))
        .flatMap(Optional::stream)
        .map(sentence -> "- " + ChatText.markdown(sentence))
        .toList();
  }

  private static Stream<String> more(int all, int shown, String noun) {
    return all > shown
        ? Stream.of("- and " + Human.count(all - shown, "more " + noun))
        : Stream.empty();
  }
}
