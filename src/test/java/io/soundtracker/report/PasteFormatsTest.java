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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  void changes_of_exclusive_songs_are_in_the_digest() throws IOException {
    Coverage coverage = NastyReport.report().coverage();
    ExclusiveChange.Standing exclusive =
        new ExclusiveChange.Standing(Exclusivity.EXCLUSIVE, Exclusivity.EXCLUSIVE);
    ExclusiveChange.Standing shared =
        new ExclusiveChange.Standing(Exclusivity.SHARED, Exclusivity.SHARED);
    ExclusiveChanges.Answer changes =
        new ExclusiveChanges.Answer(
            Instant.EPOCH,
            coverage,
            coverage,
            List.of(
                change("Old Tide", Optional.of(exclusive), shared),
                change("New Tide", Optional.empty(), exclusive)));

    assertThat(rendered(ReportFormat.MD, with(changes)))
        .contains("- Gained: New Tide\n- No longer, or not known to be: Old Tide\n");
  }

  private static ExclusiveChange change(
      String key, Optional<ExclusiveChange.Standing> before, ExclusiveChange.Standing after) {
    return new ExclusiveChange(key, key, Optional.empty(), before, after, List.of(), List.of());
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
