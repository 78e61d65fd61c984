package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StderrReaderTest {

  private static final Redaction NOTHING_TO_HIDE = new Redaction(List.of());

  /** One block of stderr-cases.txt or stderr-cases-by-version.txt. */
  record Case(Optional<Reason> reason, int exitCode, String what, String stderr) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    String text = text("stderr-cases.txt") + "\n" + text("stderr-cases-by-version.txt");
    Pattern block = Pattern.compile("(?ms)^== (\\w+) (\\d+) (.*?)$(.*?)(?=^== |\\z)");
    block
        .matcher(text)
        .results()
        .forEach(
            match ->
                cases.add(
                    new Case(
                        Optional.of(match.group(1))
                            .filter(r -> !r.equals("NONE"))
                            .map(Reason::valueOf),
                        Integer.parseInt(match.group(2)),
                        match.group(3),
                        match.group(4))));
    return cases;
  }

  private static String text(String resource) {
    return new String(Lines.resource(resource), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comes_to_the_reason(Case known) {
    Optional<Problem> problem =
        new StderrReader(known.stderr(), NOTHING_TO_HIDE).problem(known.exitCode());

    assertThat(problem.map(Problem::reason)).isEqualTo(known.reason());
    problem.ifPresent(
        p ->
            assertThat(p.detail())
                .isNotBlank()
                .hasSizeLessThan(650)
                .doesNotContain("please report", "tiktokuser:", "--cookies", "curl.se", "older"));
  }

  @Test
  void the_cases_have_every_reason_that_standard_error_can_tell() {
    Set<Reason> told =
        cases().stream()
            .flatMap(c -> c.reason().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));

    assertThat(told)
        .isEqualTo(
            EnumSet.complementOf(
                EnumSet.of(
                    Reason.ABSENT,
                    Reason.GONE,
                    Reason.RENAMED,
                    Reason.EMPTY_ANSWER,
                    Reason.BLOCKED,
                    Reason.EARLY_END,
                    Reason.POSTS_MISSING,
                    Reason.STALLED,
                    Reason.TIME_LIMIT,
                    Reason.BAD_LINES,
                    Reason.NOT_RECORDED,
                    Reason.OVER_BUDGET,
                    Reason.BUDGET_SPENT)));
    told.remove(Reason.UNKNOWN);
    assertThat(KnownError.TABLE).extracting(KnownError::reason).hasSameElementsAs(told);
  }

  @Test
  void the_detail_is_the_line_that_decided_and_the_error() {
    String stderr =
        """
        WARNING: Your yt-dlp version (2026.08.19) is older than 90 days!
        WARNING: [tiktok:user] moss.lantern: Unable to download user webpage: HTTP Error 429: Too Many Requests
        WARNING: [tiktok:user] This user's account is either private or has embedding disabled
        ERROR: [tiktok:user] moss.lantern: Unable to extract secondary user ID. If you are able to get the channel_id
        """;

    assertThat(new StderrReader(stderr, NOTHING_TO_HIDE).problem(1).orElseThrow().detail())
        .isEqualTo(
            "WARNING: [tiktok:user] moss.lantern: Unable to download user webpage: HTTP Error 429:"
                + " Too Many Requests | ERROR: [tiktok:user] moss.lantern: Unable to extract"
                + " secondary user ID");
  }

  @Test
  void the_last_trouble_is_one_of_the_listing() {
    String stderr =
        """
        WARNING: [tiktok:user] TikTok API keeps sending the same page. Retrying (1/3)...
        WARNING: The extractor is attempting impersonation, but no impersonate target is available.
        WARNING: Your yt-dlp version (2026.08.19) is older than 90 days!
        """;

    assertThat(new StderrReader(stderr, NOTHING_TO_HIDE).lastTrouble())
        .contains(
            "WARNING: [tiktok:user] TikTok API keeps sending the same page. Retrying (1/3)...");
    assertThat(
            new StderrReader(
                    stderr.lines().skip(1).collect(Collectors.joining("\n")), NOTHING_TO_HIDE)
                .lastTrouble())
        .isEmpty();
  }

  @Test
  void an_unknown_error_keeps_its_text_and_its_exit_code() {
    assertThat(new StderrReader("ERROR: the moon\nmore\n", NOTHING_TO_HIDE).problem(1))
        .contains(new Problem(Reason.UNKNOWN, "ERROR: the moon (exit code 1)"));
    assertThat(new StderrReader(" \n", NOTHING_TO_HIDE).problem(137))
        .contains(new Problem(Reason.UNKNOWN, "exit code 137 without a word"));
  }

  @Test
  void credentials_and_endless_lines_do_not_get_through() {
    String stderr =
        "ERROR: proxy http://moss:s3cret@10.0.0.1 said s3cret in moss-cookies.txt "
            + "x".repeat(9_000);

    String detail =
        new StderrReader(stderr, new Redaction(List.of("s3cret", "moss-cookies.txt")))
            .problem(1)
            .orElseThrow()
            .detail();

    assertThat(detail)
        .startsWith("ERROR: proxy http://***@10.0.0.1 said *** in *** xxx")
        .hasSizeLessThan(350);
  }

  @Test
  void carriage_returns_and_invalid_text_do_no_harm() {
    assertThat(
            new StderrReader("\uFFFD\r\nERROR: x: HTTP Error 503\r\n\u0000", NOTHING_TO_HIDE)
                .problem(1)
                .map(Problem::reason))
        .contains(Reason.SITE_ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeout", "jsondecodeerror", "importerror", "netscape.format"})
  void the_name_of_an_account_decides_nothing(String handle) {
    String stderr =
        """
        WARNING: [tiktok:user] This user's account is either private or has embedding disabled
        ERROR: [tiktok:user] %s: Unable to extract secondary user ID. If you are able
        """
            .formatted(handle);

    assertThat(new StderrReader(stderr, NOTHING_TO_HIDE).problem(1).map(Problem::reason))
        .contains(Reason.NOT_FOUND);
  }
}
