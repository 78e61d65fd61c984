package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports in the program that their readers open them with: a browser. */
class RealViewersTest {

  @TempDir Path folder;

  /** The browser reaches everything through a proxy that answers for the page alone. */
  @ParameterizedTest
  @EnumSource
  void a_browser_shows_the_page_and_asks_for_nothing_else(Theme theme) throws Exception {
    String chromium = Viewer.program("chromium");
    Path page = folder.resolve("report.html");
    ReportFormat.HTML.write(
        NastyReport.report(),
        ReportOptions.standard().with(PageOptions.STANDARD.with(theme)),
        page);
    try (OnePageProxy proxy = new OnePageProxy(page)) {
      String dom =
          new Viewer(folder)
              .run(
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
}
