package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.sample.InventedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The looks of a page, from the command line and from the settings. */
class ReportPageTest {

  private static final String PICTURE =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1h7v7z\"/></svg>";

  @TempDir static Path home;
  private TestTracker tracker;

  @BeforeAll
  static void fill() {
    assertThat(TestTracker.in(home).at(InventedNetwork.NOW).run("init-db", "--seed")).isZero();
  }

  @BeforeEach
  void start() {
    tracker = TestTracker.in(home).at(InventedNetwork.NOW);
  }

  private String page(String... options) throws IOException {
    String[] command = new String[options.length + 3];
    command[0] = "report";
    command[1] = "--format";
    command[2] = "html";
    System.arraycopy(options, 0, command, 3, options.length);
    assertThat(tracker.run(command)).as(tracker.err()).isZero();
    return Files.readString(Path.of(tracker.out().strip()));
  }

  private String refused(String... options) {
    String[] command = new String[options.length + 3];
    command[0] = "report";
    command[1] = "--format";
    command[2] = "html";
    System.arraycopy(options, 0, command, 3, options.length);
    assertThat(tracker.run(command)).isEqualTo(ExitCode.USAGE.value());
    return tracker.err();
  }

  private static String file(String name, String content) throws IOException {
    return Files.writeString(home.resolve(name), content).toString();
  }

  @Test
  void a_house_style_comes_from_options() throws IOException {
    String page =
        page(
            "--title",
            "Acme <weekly>",
            "--logo",
            file("logo.svg", PICTURE),
            "--brand-color",
            "#00aa55",
            "--theme",
            file("acme.css", ":root { --radius: 0 }"));

    assertThat(page)
        .contains("<h1>Acme &lt;weekly&gt;</h1>", "src=\"data:image/svg+xml;base64,")
        .contains(".top{background:#00aa55;color:#000000;", ":root { --radius: 0 }");
    assertThat(tracker.out()).contains("tracker-2026-11-01-acme.html");
  }

  @Test
  void a_house_style_comes_from_settings_unless_an_option_says_otherwise() throws IOException {
    tracker
        .with("TRACKER_REPORT_LOGO", file("house.svg", PICTURE))
        .with("TRACKER_REPORT_BRAND_COLOR", "112233")
        .with("TRACKER_REPORT_THEME", file("house.css", "h2 { color: #123123 }"));

    assertThat(page())
        .contains("data:image/svg+xml", "background:#112233;color:#ffffff;", "#123123");
    assertThat(page("--theme", "glass", "--brand-color", "ffffff"))
        .contains("background:#ffffff;color:#000000;", "blur(")
        .doesNotContain("#123123");
  }

  @Test
  void what_cannot_be_is_refused_with_what_can() throws IOException {
    assertThat(refused("--logo", home.resolve("none.png").toString()))
        .contains("--logo: there is no file", "none.png");
    assertThat(refused("--logo", file("logo.gif", "GIF89a")))
        .contains("logo.gif: it is no PNG, no JPEG and no SVG picture");
    assertThat(refused("--brand-color", "purple")).contains("--brand-color", "such as #7c3aed");
    assertThat(refused("--theme", file("far.css", "\n@import url(https://example.com/a.css);")))
        .contains("far.css: line 2: @import is not possible");
    assertThat(refused("--logo", file("large.png", "x".repeat(300_001))))
        .contains("300,001 bytes, and at most 300,000 fit");
  }

  @Test
  void a_setting_that_cannot_be_is_named_as_one() throws IOException {
    tracker.with("TRACKER_REPORT_LOGO", home.resolve("gone.png").toString());

    assertThat(tracker.run("report", "--format", "html")).isEqualTo(ExitCode.SETTINGS.value());
    assertThat(tracker.err()).contains("report.logo: there is no file", "gone.png");

    tracker.with("TRACKER_REPORT_LOGO", file("fake.png", "\u0089PNG\r\n\u001a\nx"));
    assertThat(tracker.run("report", "--format", "html")).isEqualTo(ExitCode.SETTINGS.value());
    assertThat(tracker.err()).contains("fake.png: it is no PNG");
    assertThat(page("--logo", file("real.svg", PICTURE))).contains("data:image/svg+xml");
  }

  @Test
  void a_page_heavier_than_two_megabytes_is_said_with_what_to_do(@TempDir Path other)
      throws Exception {
    TestTracker heavy = TestTracker.in(other).at(InventedNetwork.NOW);
    assertThat(heavy.run("init-db", "--seed")).isZero();
    try (Connection database =
        DriverManager.getConnection("jdbc:sqlite:" + other.resolve("tracker.db"))) {
      database
          .createStatement()
          .executeUpdate("UPDATE sounds SET song_title = hex(zeroblob(5000))");
    }

    assertThat(heavy.run("report", "--format", "html")).as(heavy.err()).isZero();
    long bytes = Files.size(Path.of(heavy.out().strip()));
    assertThat(bytes).isGreaterThan(2_000_000);
    assertThat(heavy.err())
        .contains(String.format(Locale.ROOT, "The page has %,d bytes", bytes))
        .contains("narrow its window with --since and --until, or send the workbook");
    assertThat(toldBy(other, "report", "all")).contains("The page has");
    assertThat(toldBy(other, "report", "all", "--quiet")).isEmpty();
    assertThat(toldBy(other, "report", "--format", "json")).doesNotContain("The page has");
  }

  private static String toldBy(Path home, String... command) {
    TestTracker tracker =
        TestTracker.in(home)
            .at(InventedNetwork.NOW)
            .with("TRACKER_RUN_REPORT_FORMATS", "html links");
    assertThat(tracker.run(command)).isZero();
    return tracker.err();
  }
}
