package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
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

/** What readers do with the page, done in a browser. */
class PageInBrowserTest {

  private static final String WIDTH = "document.documentElement.scrollWidth";

  @TempDir static Path folder;
  private static TestBrowser browser;

  @BeforeAll
  static void start() {
    browser = new TestBrowser();
    write(Theme.NETWORK);
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

  private static Path write(Theme theme) {
    Path file = folder.resolve(theme + ".html");
    if (!Files.exists(file)) {
      ReportFormat.HTML.write(
          NastyReport.report(),
          ReportOptions.standard().with(PageOptions.STANDARD.with(theme)),
          file);
    }
    return file;
  }

  private static Page open(String view) {
    Page page = browser.open(write(Theme.NETWORK));
    TestBrowser.turnTo(page, view);
    return page;
  }

  /** The cells of a column of the shown rows, from top to bottom. */
  private static List<String> column(Page page, String table, int column) {
    return page.locator(
            "." + table + " > tbody:not([hidden]) > tr:first-child > :nth-child(" + column + ")")
        .allInnerTexts();
  }

  @ParameterizedTest
  @EnumSource
  void opens_without_asking_for_anything_or_complaining(Theme theme) {
    Page page = browser.open(write(theme));

    assertThat(TestBrowser.views(page))
        .containsExactly("summary", "sounds", "accounts", "exclusive", "rising", "sessions");
    TestBrowser.views(page).forEach(view -> TestBrowser.turnTo(page, view));
    assertThat(browser.problems()).isEmpty();
  }

  @Test
  void search_keeps_the_rows_that_have_all_words_and_says_how_many() {
    Page page = open("sounds");

    page.fill("#sounds input", "LONG second");

    assertThat(column(page, "sounds", 2)).singleElement().asString().contains("Second Artist");
    assertThat(page.textContent("#sounds .said")).isEqualTo("1 of 7 shown.");
    page.fill("#sounds input", "");
    assertThat(column(page, "sounds", 2)).hasSize(7);
    assertThat(page.textContent("#sounds .said")).isEmpty();
  }

  @Test
  void search_forgives_accents_and_goes_by_words_not_by_figures() {
    Page page = open("sounds");

    page.fill("#sounds input", "lông sécond");
    assertThat(column(page, "sounds", 2)).singleElement().asString().contains("Second Artist");
    page.fill("#sounds input", "اغنية"); // without the hamza that the title has
    assertThat(column(page, "sounds", 2)).singleElement().asString().contains("أغنية الليل");
    page.fill("#sounds input", column(page, "sounds", 4).get(0));
    assertThat(column(page, "sounds", 2)).isEmpty();
  }

  @Test
  void a_heading_sorts_up_and_down_by_keyboard_with_the_unknown_last() {
    Page page = open("accounts");
    Locator views = page.locator(".accounts thead button", named("Views"));

    views.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".accounts [aria-sort]").getAttribute("aria-sort"))
        .isEqualTo("descending");
    assertThat(column(page, "accounts", 7)).containsExactly("2,501,411", "2,665", "87", "–");

    page.keyboard().press("Space");
    assertThat(page.locator(".accounts [aria-sort]").getAttribute("aria-sort"))
        .isEqualTo("ascending");
    assertThat(column(page, "accounts", 7)).containsExactly("87", "2,665", "2,501,411", "–");
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(java.util.regex.Pattern.compile("^" + text + "$"));
  }

  @Test
  void filters_go_by_the_tags_and_add_up() {
    Page page = open("sounds");
    Locator usedBy = page.getByLabel("Used by");

    usedBy.selectOption("targets only");
    assertThat(column(page, "sounds", 2))
        .isNotEmpty()
        .allMatch(name -> name.contains("targets only"));
    page.locator("#sounds").getByLabel("Kind").selectOption("original sounds");
    assertThat(column(page, "sounds", 2)).singleElement().asString().contains("original sound");
    usedBy.selectOption("others too");
    assertThat(column(page, "sounds", 2)).isEmpty();
    assertThat(page.textContent("#sounds .said")).isEqualTo("0 of 7 shown.");
  }

  @Test
  void copies_a_column_as_csv_that_is_no_formula() {
    Page page = open("sounds");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.fill("#sounds input", "=1+1");

    page.getByLabel("Copy as CSV").first().selectOption("Sound");
    page.click("#sounds .copy button");

    page.waitForCondition(() -> page.textContent("#sounds .said").equals("Copied 1 row."));
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo("Sound\r\n'=1+1 - @SUM(A1:A9)\r\n");
  }

  @Test
  void copies_the_whole_table_with_plain_numbers_and_nothing_for_the_unknown() {
    Page page = open("accounts");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

    page.click("#accounts .copy button");

    page.waitForCondition(() -> page.textContent("#accounts .said").equals("Copied 4 rows."));
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .startsWith("#,Account,Followers,Sounds,Posts,")
        .contains("\r\n1,bea.beats,,", ",2501411,")
        .doesNotContain("–", "@bea", "%");
  }

  @Test
  void comes_back_to_the_view_that_was_left() {
    Page page = open("rising");
    String address = page.url().substring(0, page.url().indexOf('#'));

    page.navigate("about:blank");
    page.navigate(address);

    assertThat(TestBrowser.shown(page)).containsExactly("rising");
    page.click(".rising a");
    page.locator(".sounds details[open]").waitFor();
    assertThat(TestBrowser.shown(page)).containsExactly("sounds");
    page.goBack();
    page.locator(".rising a").waitFor();
    assertThat(TestBrowser.shown(page)).containsExactly("rising");
  }

  @Test
  void is_dark_as_the_system_is_or_as_chosen_and_stays_so() {
    Page page =
        browser.open(
            write(Theme.NETWORK), new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    String dark = ground(page);

    page.click(".mode");
    String light = ground(page);
    page.waitForCondition(() -> light.equals(groundAnew(page))); // the browser keeps it by and by

    assertThat(List.of(dark, light)).containsExactly("rgb(16, 19, 24)", "rgb(246, 247, 249)");
    assertThat(page.textContent(".mode")).isEqualTo("Dark colours");
  }

  private static String groundAnew(Page page) {
    page.reload();
    return ground(page);
  }

  private static String ground(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  @ParameterizedTest
  @EnumSource
  void nothing_moves_or_blurs_for_those_who_want_it_still(Theme theme) {
    Page page =
        browser.open(
            write(theme), new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));

    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('*')].flatMap(e => [getComputedStyle(e),"
                    + " getComputedStyle(e, '::before')]).filter(s => s.animationName !== 'none'"
                    + " || s.backdropFilter !== 'none').length"))
        .isEqualTo(0);
  }

  @ParameterizedTest
  @EnumSource
  void fits_a_phone_without_sideways_scrolling(Theme theme) {
    Page page = browser.open(write(theme), phone(360));

    for (String view : TestBrowser.views(page)) {
      TestBrowser.turnTo(page, view);
      page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
      assertThat(page.evaluate(WIDTH)).as(view).isEqualTo(360);
    }
  }

  @ParameterizedTest
  @EnumSource
  void figures_of_any_length_fit_the_narrowest_phone(Theme theme) {
    Page page = browser.open(write(theme), phone(320));

    page.evaluate(
        "document.querySelectorAll('.cards dd').forEach(d => {"
            + " d.textContent = '+274,000,000,035,409,143.9%'; })");

    assertThat(page.evaluate(WIDTH)).isEqualTo(320);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('.cards dd')]"
                    + ".filter(d => d.scrollWidth > d.clientWidth).length"))
        .as("figures that stick out of their cards")
        .isEqualTo(0);
  }

  private static Browser.NewContextOptions phone(int width) {
    return new Browser.NewContextOptions().setViewportSize(width, 740);
  }

  @Test
  void is_whole_and_readable_without_script() {
    Page page =
        browser.open(
            write(Theme.NETWORK), new Browser.NewContextOptions().setJavaScriptEnabled(false));

    assertThat(page.locator("main > section:visible").count()).isEqualTo(6);
    assertThat(page.locator(".tools:visible, .mode:visible").count()).isZero();
    page.locator(".sounds summary").first().click();
    assertThat(page.locator(".sounds .posts:visible").count()).isOne();
  }
}
