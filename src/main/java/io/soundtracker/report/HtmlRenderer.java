package io.soundtracker.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import io.soundtracker.analysis.NetworkReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One self-contained HTML page that asks nothing of any network: a Content-Security-Policy lets
 * only its own style and script run. All figures stand in the page; the script adds tabs, search
 * and sorting.
 */
public final class HtmlRenderer implements Renderer {

  private static final String TEMPLATES = "io.soundtracker.report.template";

  @Override
  public void render(NetworkReport report, ReportOptions options, OutputStream out)
      throws IOException {
    String style =
        resource("page.css")
            + resource(options.page().theme().styleSheet())
            + resource("print.css");
    String script = resource("page.js");
    Page page = Page.of(report, options, new Page.Looks(style, script, policy(style, script)));
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

  private static String policy(String style, String script) {
    return "default-src 'none'; style-src "
        + hash(style)
        + "; script-src "
        + hash(script)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlRenderer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program's file " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The program's file " + name + " can't be read", e);
    }
  }
}
