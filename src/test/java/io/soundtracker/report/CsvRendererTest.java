package io.soundtracker.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.soundtracker.analysis.Post;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRendererTest {

  private static final int CAPTION = 14;

  @TempDir Path folder;

  private final CsvRenderer renderer = new CsvRenderer();

  @Test
  void reads_back_as_it_was_but_for_the_apostrophes() throws IOException {
    List<CsvRecord> rows = read(render().resolve("posts.csv"));
    List<Post> posts = NastyReport.posts();
    assertThat(rows).hasSize(posts.size() + 1);
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      List<String> row = rows.get(i + 1).getFields();
      assertThat("@" + row.get(0)).isEqualTo(post.account().value());
      assertThat(row.get(1)).isEqualTo(post.url().toString());
      assertThat(row.get(2)).isEqualTo(post.uploadDate().orElseThrow().toString());
      assertThat(row.get(8))
          .isEqualTo(
              post.counts().views().isPresent()
                  ? Long.toString(post.counts().views().getAsLong())
                  : "");
      assertThat(row.get(CAPTION).replaceFirst("^'(?=[=+@\\-\t＠])", ""))
          .isEqualTo(post.caption().orElse(""));
      assertThat(row.get(18)).isEqualTo(post.id());
    }
  }

  @Test
  void no_field_of_any_file_but_a_number_begins_like_a_formula() throws IOException {
    List<String> fields = new ArrayList<>();
    try (Stream<Path> files = Files.list(render())) {
      for (Path file : files.toList()) {
        read(file).forEach(row -> fields.addAll(row.getFields()));
      }
    }
    assertThat(fields)
        .hasSizeGreaterThan(400)
        .filteredOn(field -> !field.matches("-\\d+(\\.\\d+)?"))
        .noneMatch(field -> field.matches("(?s)[=+@\\-\t\r\n＝＋－＠].*"));
  }

  @Test
  void keeps_other_files_of_a_folder_and_replaces_its_own() throws IOException {
    Path target = folder.resolve("csv");
    Files.createDirectories(target);
    Files.writeString(target.resolve("notes.txt"), "mine");
    Files.writeString(target.resolve("posts.csv"), "old");
    ReportFormat.CSV.write(NastyReport.report(), ReportOptions.standard(), target);
    assertThat(target.resolve("notes.txt")).hasContent("mine");
    assertThat(Files.readString(target.resolve("posts.csv"))).startsWith("account,url,");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void writes_one_table_and_leaves_the_writer_open() throws IOException {
    StringWriter out = new StringWriter();
    Tables tables = new Tables(ZoneOffset.UTC, EngagementBounds.STANDARD);
    renderer.write(tables.sounds(NastyReport.report()).only("title", "posts", "views"), out);
    out.write("more");
    assertThat(out.toString())
        .startsWith(
            "title,posts,views\r\n'Quoted' [Remix]: A/B\\C? *,3,1701\r\n'=1+1,2,2501000\r\n")
        .endsWith("original sound,1,5\r\nmore");
  }

  private Path render() {
    Path target = folder.resolve("report");
    ReportFormat.CSV.write(NastyReport.report(), ReportOptions.standard(), target);
    return target;
  }

  private static List<CsvRecord> read(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file, UTF_8)) {
      return reader.stream().toList();
    }
  }
}
