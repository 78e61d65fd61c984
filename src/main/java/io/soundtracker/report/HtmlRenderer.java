package io.soundtracker.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import io.soundtracker.analysis.NetworkReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * One self-contained HTML page that asks nothing of any network: a Content-Security-Policy lets
 * only its own styles and script run. All figures stand in the page; the script adds tabs, search,
 * filters, sorting and copying.
 */
public final class HtmlRenderer implements Renderer {

  private static final String TEMPLATES = "io.soundtracker.report.template";

  @Override
  public void render(NetworkReport report, ReportOptions options, OutputStream out)
      throws IOException {
    PageTables tables = PageTables.of(report, options.engagement());
    PageCut cut = new PageCut(report, options.page());
    Page page =
        new Page(
            report,
            options,
            PageLooks.of(options.page().style(), tables),
            tables,
            cut.sounds(),
            cut.accounts());
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlRenderer.class.getClassLoader(), TEMPLATES);
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      templates.render("report.jte", page, new WriterOutput(writer));
    } catch (TemplateException e) {
      throw causeOf(e);
    }
    writer.flush();
  }

  /** A full disk comes wrapped by the template. */
  private static IOException causeOf(TemplateException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException trouble) {
        return trouble;
      }
    }
    throw failure;
  }
}
