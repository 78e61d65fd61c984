package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports in the programs that their readers open them with: a browser and an office suite. */
class RealViewersTest {

  @TempDir Path folder;

  /** Skipped where the program is missing, unless the check demands that nothing is skipped. */
  static String program(String name) {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
    if (!found && Boolean.getBoolean("tools.required")) {
      throw new AssertionError("Not installed: " + name);
    }
    Assumptions.assumeTrue(found, "Not installed: " + name);
    return name;
  }

  private String run(List<String> command) throws Exception {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("Still running after two minutes: " + command.get(0));
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  /** The browser reaches everything through a proxy that answers for the page alone. */
  @ParameterizedTest
  @EnumSource
  void a_browser_shows_the_page_and_asks_for_nothing_else(Theme theme) throws Exception {
    String chromium = program("chromium");
    Path page = folder.resolve("report.html");
    ReportFormat.HTML.write(
        NastyReport.report(),
        ReportOptions.standard().with(PageOptions.STANDARD.with(theme)),
        page);
    try (OnePageProxy proxy = new OnePageProxy(page)) {
      String dom =
          run(
              List.of(
                  chromium,
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-quic",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--user-data-dir=" + folder.resolve("profile"),
                  "--proxy-server=http://127.0.0.1:" + proxy.port(),
                  "--virtual-time-budget=3000",
                  "--dump-dom",
                  OnePageProxy.ADDRESS));

      assertThat(dom).as("the script ran").contains("aria-current=\"page\"", "role=\"status\"");
      assertThat(dom).contains("=1+1");
      assertThat(proxy.others()).isEmpty();
    }
  }

  @Test
  void an_office_suite_opens_the_workbook() throws Exception {
    String office = program("soffice");
    String pdftotext = program("pdftotext");
    Path workbook = folder.resolve("report.xlsx");
    ReportFormat.XLSX.write(NastyReport.report(), ReportOptions.standard(), workbook);

    run(
        List.of(
            office,
            "--headless",
            "-env:UserInstallation=" + folder.resolve("office").toUri(),
            "--convert-to",
            "pdf",
            "--outdir",
            folder.toString(),
            workbook.toString()));
    String text = run(List.of(pdftotext, "-layout", folder.resolve("report.pdf").toString(), "-"));

    assertThat(text).contains("Headline figures", "@bea.beats", "=1+1");
    assertThat(text).as("broken formulas").doesNotContain("Err:5", "#NAME?", "#REF!", "#VALUE!");
  }
}
