package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a browser prints of the page. */
class PageOnPaperTest {

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

  private static Page open(Theme theme) {
    Path file = folder.resolve(theme + ".html");
    if (!Files.exists(file)) {
      ReportFormat.HTML.write(
          NastyReport.report(),
          ReportOptions.standard().with(PageOptions.STANDARD.with(theme)),
          file);
    }
    return browser.open(file);
  }

  private static void putOnPaper(Page page) {
    JsonObject print = new JsonObject(); // Playwright's own word for it has no dot in Turkish
    print.addProperty("media", "print");
    page.context().newCDPSession(page).send("Emulation.setEmulatedMedia", print);
  }

  @ParameterizedTest
  @EnumSource
  void paper_gets_dark_letters_whatever_the_theme(Theme theme) {
    Page page = open(theme);
    putOnPaper(page);

    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('body *')]"
                    + ".filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))"
                    + ".filter(e => e.checkVisibility())"
                    + ".filter(e => { const c = getComputedStyle(e).color.match(/[\\d.]+/g);"
                    + " return c.length > 3 || Math.max(...c) > 100; }).map(e => e.outerHTML)"))
        .isEqualTo(List.of());
  }

  @ParameterizedTest
  @EnumSource
  void paper_gets_everything(Theme theme) throws Exception {
    Page page = open(theme);
    Path pdf = folder.resolve(theme + ".pdf");
    page.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));

    Process text =
        new ProcessBuilder(Viewer.program("pdftotext"), "-layout", pdf.toString(), "-").start();
    assertThat(new String(text.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Top accounts by views", "Exclusivity of songs", "Rising sounds", "Sessions")
        .contains("plain", "=HYPERLINK", "known on 4 of 5")
        .doesNotContain("Copy as CSV");
  }

  @ParameterizedTest
  @EnumSource
  void paper_gets_every_row_whatever_is_searched_for_and_filtered(Theme theme) {
    Page page = open(theme);
    TestBrowser.turnTo(page, "sounds");
    page.fill("#sounds input", "second");
    page.getByLabel("Used by").selectOption("targets only");
    TestBrowser.turnTo(page, "accounts");
    page.fill("#accounts input", "nobody has this name");
    assertThat(page.locator(".main > tbody:visible").count()).isZero();

    putOnPaper(page);

    assertThat(page.locator(".main > tbody > tr:visible").count())
        .isEqualTo(page.locator(".main > tbody > tr").count())
        .isGreaterThan(20);
    assertThat(page.locator(".posts tr:visible").count())
        .isEqualTo(page.locator(".posts tr").count())
        .isPositive();
  }

  @Test
  void after_printing_the_search_holds_as_before() {
    Page page = open(Theme.NETWORK);
    TestBrowser.turnTo(page, "sounds");
    page.fill("#sounds input", "second");

    page.pdf();

    assertThat(TestBrowser.shown(page)).containsExactly("sounds");
    assertThat(page.locator(".sounds > tbody:visible").count()).isOne();
  }
}
