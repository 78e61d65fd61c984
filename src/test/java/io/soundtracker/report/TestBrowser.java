package io.soundtracker.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The system's Chromium without a window. Whatever a page asks for or complains of is kept. */
final class TestBrowser implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  TestBrowser() {
    Path chromium = Path.of("/usr/bin", Viewer.program("chromium"));
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /** The file in a profile of its own. */
  Page open(Path file) {
    return open(file, new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  Page open(Path file, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    contexts.add(context);
    Page page = context.newPage();
    String address = file.toUri().toString();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
            problems.add("asked for " + request.url());
          }
        });
    page.onConsoleMessage(message -> problems.add(message.type() + ": " + message.text()));
    page.onPageError(problems::add);
    page.navigate(address);
    return page;
  }

  /** The names of the page's views, in the order of its tabs. */
  static List<String> views(Page page) {
    return page.locator(".tabs a").all().stream()
        .map(tab -> tab.getAttribute("href").substring(1))
        .toList();
  }

  /** Turns to a view and waits until it is the only one. */
  static void turnTo(Page page, String view) {
    page.click(".tabs a[href='#" + view + "']");
    page.waitForCondition(
        () -> shown(page).equals(List.of(view)),
        new Page.WaitForConditionOptions().setTimeout(10_000));
  }

  /** Which views are to be seen. */
  static List<String> shown(Page page) {
    return page.locator("main > section:visible").all().stream()
        .map(section -> section.getAttribute("id"))
        .toList();
  }

  /** Requests beyond the file, messages of the console, failures of the script, so far. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Leaves the pages that are open. */
  void forget() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    problems.clear();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
