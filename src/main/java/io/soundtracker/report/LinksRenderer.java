package io.soundtracker.report;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.PostLink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of the posts, one a line and bare, to be pasted: sound by sound, the most used
 * first, of each the new ones first, then the others by views. All other lines begin with {@code
 * #}.
 */
public final class LinksRenderer implements Renderer {

  @Override
  public void render(NetworkReport report, ReportOptions options, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      for (String line : header(report, options)) {
        comment(writer, line);
      }
      report.links().forEach(new Paragraphs(writer)::take);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  private static List<String> header(NetworkReport report, ReportOptions options) {
    ZoneId zone = report.window().zone();
    NetworkReport.Links.Totals totals = report.links().totals();
    List<String> lines = new ArrayList<>();
    lines.add(options.title());
    lines.add(
        "Window: %s. Filters: %s.".formatted(report.window().inWords(), Notes.filters(report)));
    lines.add(
        "%s, %s of them new: of the 24 hours before the latest listing."
            .formatted(Human.count(totals.posts(), "link"), Human.count(totals.newPosts())));
    lines.add(Notes.asOf(report.coverage(), zone));
    lines.add(Notes.coverage(report.coverage(), zone));
    if (totals.removed() > 0) {
      lines.add(Human.count(totals.removed(), "post") + " removed from TikTok: without a link.");
    }
    if (report.leftOut().sounds() > 0) {
      lines.add(Notes.leftOut(report.leftOut()));
    }
    lines.add("Most used sounds first; of each the new posts, then the others by views.");
    return lines;
  }

  private static void comment(Writer writer, String text) throws IOException {
    writer.write("# " + ChatText.plain(text) + "\n");
  }

  /** A paragraph for each sound. */
  private static final class Paragraphs {

    private final Writer writer;
    private Optional<PostLink> last = Optional.empty();

    Paragraphs(Writer writer) {
      this.writer = writer;
    }

    void take(PostLink link) {
      try {
        if (!last.map(PostLink::sound).equals(Optional.of(link.sound()))) {
          writer.write("\n");
          comment(writer, heading(link));
        }
        last = Optional.of(link);
        if (PlatformLink.allows(link.url())) {
          writer.write(link.url() + "\n");
        } else {
          comment(writer, "Not an address of TikTok: " + link.url());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String heading(PostLink link) {
      return "%s (%s, %s new)"
          .formatted(
              link.sound().orElse("No known sound"),
              Human.count(link.postsOfSound(), "post"),
              Human.count(link.newOfSound()));
    }
  }
}
