package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Photographs every view in every look: {@code target/screenshots} is there to be looked at. */
class PageScreenshotsTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir static Path folder;
  private static TestBrowser browser;

  @BeforeAll
  static void start() {
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
  void every_view_is_photographed_without_a_complaint(PageLook look) {
    Path file = folder.resolve(look + "-large.html");
    ReportFormat.HTML.write(InventedNetwork.of(900, 60, 14), look.report(), file);
    Page page = browser.open(file, look.browser());

    for (String view : TestBrowser.views(page)) {
      TestBrowser.turnTo(page, view);
      page.evaluate(
          "document.querySelectorAll('tbody:nth-of-type(2) details').forEach(d => { d.open = true; })");
      photograph(page, look + "-" + view, 1440, 1200);
      photograph(page, look + "-" + view + "-phone", 360, 1400);
    }
    page.pdf(
        new Page.PdfOptions()
            .setPath(SCREENSHOTS.resolve(look + "-print.pdf"))
            .setPreferCSSPageSize(true));
    assertThat(browser.problems()).isEmpty();
  }

  private static void photograph(Page page, String name, int width, int height) {
    page.setViewportSize(width, height);
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}
