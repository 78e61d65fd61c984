package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.NetworkReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlRendererTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void asks_nothing_of_any_network(Theme theme) throws IOException {
    String page =
        render(
            NastyReport.report(), ReportOptions.standard().with(PageOptions.STANDARD.with(theme)));
    assertThat(all(page, "\\b(?:src|href|action|data|poster|srcset)=\"([^\"]*)\""))
        .isNotEmpty()
        .allMatch(
            address ->
                address.startsWith("#")
                    || address.equals("data:,")
                    || address.startsWith("https://www.tiktok.com/@"));
    assertThat(page).doesNotContain("url(", "@import", "<img", "<iframe", "<object", "<base");
    assertThat(all(page, "<script([^>]*)>")).containsExactly("");
    assertThat(all(page, "\\s(on[a-z]+)=\"|\\s(style)=\"")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void allows_its_own_style_and_script_only(Theme theme) throws Exception {
    String page =
        render(
            NastyReport.report(), ReportOptions.standard().with(PageOptions.STANDARD.with(theme)));
    String policy =
        all(page, "Content-Security-Policy\" content=\"([^\"]*)\"").get(0).replace("&#39;", "'");
    List<String> styles = new ArrayList<>();
    for (String style : all(page, "(?s)<style[^>]*>(.*?)</style>")) {
      styles.add("'" + hash(style) + "'");
    }
    assertThat(styles).hasSize(theme == Theme.NETWORK ? 3 : 2);
    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .contains("; style-src " + String.join(" ", styles) + "; ")
        .contains("script-src '" + hash(all(page, "(?s)<script>(.*?)</script>").get(0)) + "';")
        .doesNotContain("unsafe", "http");
  }

  @Test
  void themes_differ_in_their_style_alone() throws IOException {
    List<String> pages =
        List.of(
            render(
                NastyReport.report(),
                ReportOptions.standard().with(PageOptions.STANDARD.with(Theme.NETWORK))),
            render(
                NastyReport.report(),
                ReportOptions.standard().with(PageOptions.STANDARD.with(Theme.CYBERPUNK))),
            render(
                NastyReport.report(),
                ReportOptions.standard().with(PageOptions.STANDARD.with(Theme.GLASS))));
    assertThat(pages).doesNotHaveDuplicates();
    assertThat(pages.stream().map(page -> page.substring(page.indexOf("<body>"))).distinct())
        .hasSize(1);
  }

  @Test
  void a_house_style_brings_all_that_it_needs() throws IOException {
    PageStyle house =
        new PageStyle(
            Theme.GLASS,
            Optional.of(new OwnStyle(":root { --radius: 0; }")),
            Optional.of(BrandColor.of("#0b5d3b")),
            Optional.of(Logo.of(LogoTest.SVG)));
    String page =
        render(
            NastyReport.report(), ReportOptions.standard().with(PageOptions.STANDARD.with(house)));
    assertThat(all(page, "<img class=\"logo\" src=\"([^\"]*)\" alt=\"\">"))
        .containsExactly(Logo.of(LogoTest.SVG).address());
    assertThat(page)
        .contains(".top{background:#0b5d3b;color:#ffffff;", ":root { --radius: 0; }</style>")
        .contains("img-src data:;");
  }

  @Test
  void an_own_style_leaves_the_dark_to_itself() throws IOException {
    PageStyle own =
        new PageStyle(
            Theme.NETWORK,
            Optional.of(new OwnStyle("h1 { color: #123456; }")),
            Optional.empty(),
            Optional.empty());
    assertThat(
            render(
                NastyReport.report(),
                ReportOptions.standard().with(PageOptions.STANDARD.with(own))))
        .doesNotContain("<style media");
  }

  @Test
  void markup_in_the_data_stays_text() throws IOException {
    String page = render(NastyReport.report(), ReportOptions.standard());
    assertThat(page)
        .contains("&lt;script&gt;alert('x')&lt;/script&gt;")
        .contains("Ann &lt;/title&gt; \"Official\"")
        .doesNotContain("<script>alert", "<b>directions");
  }

  @Test
  void another_site_is_no_link() throws IOException {
    String page = render(NastyReport.report(), ReportOptions.standard());
    assertThat(page)
        .contains(">lives elsewhere <")
        .doesNotContain("href=\"https://www.tiktok.com.");
  }

  @Test
  void unknown_is_a_dash() throws IOException {
    String page = render(NastyReport.report(), ReportOptions.standard());
    String row = all(page, "(no counts</a></td>.*?</tr>)").get(0);
    assertThat(all(row, "<td>([^<]*)</td>"))
        .containsExactly("@bea.beats", "2026-11-16", "–", "–", "–", "–", "–");
  }

  @Test
  void says_how_many_posts_are_left_to_the_workbook() throws IOException {
    ReportOptions one =
        ReportOptions.standard().with(new PageOptions(PageStyle.of(Theme.GLASS), 1, 1));
    String page = render(NastyReport.report(), one);
    assertThat(page)
        .contains("<summary>Days, accounts and 1 post of 3</summary>")
        .contains("2 more in the workbook.");
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, 100_000})
  void stays_below_two_megabytes_and_says_what_is_left_out(int posts) throws IOException {
    NetworkReport report = InventedNetwork.of(posts, posts / 5, 150);
    String page = render(report, ReportOptions.standard());
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isBetween(1_000_000, 2_000_000);
    assertThat(page)
        .contains(
            "The 500 most used; "
                + Human.count(report.sounds().size() - 500)
                + " more in the workbook.");
    assertThat(PageCut.inWords(report).orElseThrow())
        .startsWith("The page shows 500 of " + Human.count(report.sounds().size()) + " sounds")
        .endsWith("; the workbook has all.");
  }

  @Test
  void with_long_japanese_names_it_stays_below_five_megabytes_and_is_called_heavy()
      throws IOException {
    NetworkReport report = InventedNetwork.wordy(21_440, 2_000, 500);
    long bytes = render(report, ReportOptions.standard()).getBytes(StandardCharsets.UTF_8).length;
    assertThat(bytes).isBetween(2_000_001L, 5_000_000L);
    assertThat(PageCut.heavy(bytes).orElseThrow())
        .startsWith("The page has " + Human.count(bytes) + " bytes, ")
        .contains("narrow its window", "send the workbook");
    assertThat(PageCut.heavy(2_000_000)).isEmpty();
  }

  @Test
  void a_sound_without_a_curve_promises_no_days() throws IOException {
    NetworkReport report = NastyReport.report(); // its last sound has none
    String page = render(report, ReportOptions.standard());
    String last = page.substring(page.indexOf("id=\"sound-" + report.sounds().size() + "\""));
    assertThat(all(last, "<summary>(.*?)</summary>").get(0)).startsWith("Accounts and 1 post");
    assertThat(all(page, "<summary>(Days, accounts and .*?)</summary>"))
        .hasSize(report.sounds().size() - 1);
  }

  private String render(NetworkReport report, ReportOptions options) throws IOException {
    Path target = folder.resolve("report.html");
    ReportFormat.HTML.write(report, options, target);
    return Files.readString(target);
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
