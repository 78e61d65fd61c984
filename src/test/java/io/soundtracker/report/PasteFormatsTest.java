package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.ExclusiveChange;
import io.soundtracker.analysis.ExclusiveChanges;
import io.soundtracker.analysis.Exclusivity;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of links and the digest, which people paste elsewhere. */
class PasteFormatsTest {

  private static final Post.SoundName HOSTILE =
      new Post.SoundName(
          "`@everyone` [free](https://evil.example)\nhttps://evil.example <!channel> - *Ann*_",
          "x",
          Optional.empty(),
          false);

  private static final ExclusiveChange.Found USE =
      new ExclusiveChange.Found(
          NastyReport.ANN,
          Instant.EPOCH,
          Instant.EPOCH,
          URI.create("https://www.tiktok.com/@ann/video/1"));

  private static String rendered(ReportFormat format, NetworkReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.render(report, ReportOptions.standard(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static NetworkReport hostile() {
    return NastyReport.report(
        List.of(
            NastyReport.post(20, NastyReport.ANN, HOSTILE, "", 5, 5, 5, 5),
            NastyReport.post(19, NastyReport.BEA, HOSTILE, "", 5, 5, 5, 5)));
  }

  @Test
  void links_are_as_agreed() throws IOException {
    Golden.check("links.txt", rendered(ReportFormat.LINKS, NastyReport.report()));
  }

  @Test
  void the_digest_is_as_agreed() throws IOException {
    Golden.check("digest.md", rendered(ReportFormat.MD, NastyReport.report()));
  }

  @Test
  void every_line_of_the_links_is_an_address_of_tiktok_or_a_comment() throws IOException {
    for (NetworkReport report : List.of(NastyReport.report(), hostile())) {
      assertThat(rendered(ReportFormat.LINKS, report).lines())
          .allMatch(
              line ->
                  line.isEmpty()
                      || line.startsWith("# ")
                      || line.matches("https://www\\.tiktok\\.com/@[a-z0-9_.]+/video/\\d+"))
          .anyMatch(line -> line.startsWith("https://"));
    }
  }

  @Test
  void a_hostile_title_formats_nothing_calls_nobody_and_links_nowhere() throws IOException {
    String digest = rendered(ReportFormat.MD, hostile());

    assertThat(digest)
        .contains("\\`@\u200beveryone\\` \\[free\\](https:\u200b//evil.\u200bexample)")
        .contains("\\<\u200b!channel> - \\*Ann\\*\\_: 2 posts")
        .doesNotContain("@everyone", "://evil", "evil.example", "<!channel>");
    assertThat(digest.lines()).noneMatch(line -> line.startsWith("http"));
  }

  @Test
  void a_hostile_title_calls_nobody_from_between_the_links_either() throws IOException {
    assertThat(rendered(ReportFormat.LINKS, hostile()).lines())
        .filteredOn(line -> line.startsWith("#"))
        .anyMatch(line -> line.startsWith("# `@\u200beveryone` [free](https:\u200b//evil."))
        .noneMatch(line -> line.matches(".*(@\\w|<!|://e|evil\\.e).*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mr. Blue & Co #1! | Mr. Blue & Co #1!",
        "R&amp;B | R\\&amp;B",
        "snake_case_name | snake_case_name",
        "_both_ ends | \\_both\\_ ends",
        "1. first | 1\\. first",
        "- dash | \\- dash",
        "half-way up - Ann | half-way up - Ann",
        "# head | \\# head"
      })
  void only_what_would_format_is_escaped(String text, String escaped) {
    assertThat(ChatText.markdown(text)).isEqualTo(escaped);
  }

  @Test
  void the_digest_tells_apart_what_became_exclusive_and_what_became_known() throws IOException {
    Optional<ExclusiveChange.Standing> claimed = standing(Exclusivity.EXCLUSIVE);
    Optional<ExclusiveChange.Standing> thought = standing(Exclusivity.UNKNOWN);
    ExclusiveChange.Standing near =
        new ExclusiveChange.Standing(Exclusivity.NEAR_EXCLUSIVE, Exclusivity.NEAR_EXCLUSIVE);

    assertThat(
            digest(
                change("Lost", claimed, near, USE),
                change("Mistaken", thought, near, USE),
                change("Doubted", claimed, thought.orElseThrow()),
                change("Proved", thought, claimed.orElseThrow()),
                change("Proved Too", thought, claimed.orElseThrow()),
                change("New", Optional.empty(), claimed.orElseThrow()),
                change("Perhaps", Optional.empty(), thought.orElseThrow())))
        .contains(
            """
            *Exclusive songs, last 24 hours*

            - Exclusive now: New
            - Exclusive now as far as known: Perhaps
            - No longer exclusive: Lost
            - Not exclusive, as was thought: Mistaken
            - Known to be exclusive now: Proved; Proved Too
            - No longer known to be exclusive: Doubted

            """);
  }

  @Test
  void the_digest_counts_the_changes_beyond_five_and_says_so_if_there_is_none() throws IOException {
    ExclusiveChange[] seven =
        IntStream.rangeClosed(1, 7)
            .mapToObj(
                i ->
                    change(
                        "Tide " + i,
                        Optional.empty(),
                        standing(Exclusivity.EXCLUSIVE).orElseThrow()))
            .toArray(ExclusiveChange[]::new);

    assertThat(digest(seven))
        .contains("- Exclusive now: Tide 1; Tide 2; Tide 3; Tide 4; Tide 5; and 2 more\n");
    assertThat(digest()).contains("*Exclusive songs, last 24 hours*\n\n- Nothing changed\n");
  }

  @Test
  void the_digest_says_how_many_accounts_count_for_a_rise() throws IOException {
    assertThat(rendered(ReportFormat.MD, NastyReport.report()))
        .containsPattern(
            "\\*Rising\\*(\\n- .*|\\n)*\\n- Accounts count that were read .*: 2 of 3\\.");
  }

  /** That only targets use it, claimed or not. */
  private static Optional<ExclusiveChange.Standing> standing(Exclusivity status) {
    return Optional.of(new ExclusiveChange.Standing(status, Exclusivity.EXCLUSIVE));
  }

  private static ExclusiveChange change(
      String key,
      Optional<ExclusiveChange.Standing> before,
      ExclusiveChange.Standing after,
      ExclusiveChange.Found... uses) {
    return new ExclusiveChange(key, key, Optional.empty(), before, after, List.of(uses), List.of());
  }

  private static String digest(ExclusiveChange... changes) throws IOException {
    Coverage coverage = NastyReport.report().coverage();
    return rendered(
        ReportFormat.MD,
        with(new ExclusiveChanges.Answer(Instant.EPOCH, coverage, coverage, List.of(changes))));
  }

  private static NetworkReport with(ExclusiveChanges.Answer changes) {
    NetworkReport report = NastyReport.report();
    return new NetworkReport(
        report.filter(),
        report.generatedAt(),
        report.coverage(),
        report.network(),
        report.comparison(),
        report.leftOut(),
        report.accounts(),
        report.exclusive(),
        report.rising(),
        report.curves(),
        report.posts(),
        report.snapshots(),
        report.links(),
        () -> Optional.of(changes),
        report.sessions());
  }
}
