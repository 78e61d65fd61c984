package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view in every look, judged by axe-core, which {@code check} installs. */
class PageAccessibilityTest {

  private static final Path AXE = Path.of("target", "test-tools", "axe-core", "axe.min.js");

  @TempDir static Path folder;
  private static TestBrowser browser;

  @BeforeAll
  static void start() {
    boolean installed = Files.exists(AXE);
    if (!installed && Boolean.getBoolean("tools.required")) {
      throw new AssertionError("Not installed: " + AXE);
    }
    Assumptions.assumeTrue(installed, "Not installed: " + AXE);
    browser = new TestBrowser();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void leave() {
    browser.forget();
  }

  @ParameterizedTest
  @EnumSource
  void every_view_is_for_everybody(PageLook look) throws IOException {
    Path file = folder.resolve(look + ".html");
    ReportFormat.HTML.write(NastyReport.report(), look.report(), file);
    Page page = browser.open(file, look.browser().setBypassCSP(true));
    page.evaluate(Files.readString(AXE));

    for (String view : TestBrowser.views(page)) {
      TestBrowser.turnTo(page, view);
      page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
      assertThat(page.evaluate(JUDGE)).as(view).isEqualTo("");
    }
    page.setViewportSize(360, 740);
    assertThat(page.evaluate(JUDGE)).as("on a phone").isEqualTo("");
  }

  private static final String JUDGE =
      "axe.run({resultTypes: ['violations']}).then(r => r.violations.flatMap(v => v.nodes.map(n =>"
          + " v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary)).join('\\n'))";
}
