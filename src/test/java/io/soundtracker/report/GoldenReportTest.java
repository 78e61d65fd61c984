package io.soundtracker.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenReportTest {

  @TempDir Path folder;

  @Test
  void json_is_as_agreed() throws IOException {
    Golden.check("report.json", Files.readString(render(ReportFormat.JSON)));
  }

  @Test
  void csv_is_as_agreed() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(render(ReportFormat.CSV))) {
      for (Path file : files.sorted().toList()) {
        all.append("== ").append(file.getFileName()).append(" ==\n");
        all.append(Files.readString(file).replace("\r\n", "\n"));
      }
    }
    Golden.check("csv.txt", all.toString());
  }

  @Test
  void the_workbook_is_as_agreed() throws IOException {
    Golden.check("workbook.txt", WorkbookDump.of(render(ReportFormat.XLSX)));
  }

  @Test
  void the_page_is_as_agreed() throws IOException {
    String page = Files.readString(render(ReportFormat.HTML));
    Golden.check(
        "page.html",
        page.replaceAll("(?s)<style>.*</style>", "<style></style>")
            .replaceAll("(?s)<script>\\(.*</script>", "<script></script>")
            .replaceAll("sha256-[^&]*", "sha256-"));
  }

  private Path render(ReportFormat format) {
    Path target = folder.resolve("report" + format.ending(ReportOptions.standard()));
    format.write(NastyReport.report(), ReportOptions.standard(), target);
    return target;
  }
}
