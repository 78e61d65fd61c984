package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.analysis.NetworkReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRendererTest {

  @TempDir Path folder;

  private final JsonRenderer renderer = new JsonRenderer();
  private final ObjectMapper mapper = new ObjectMapper();
  private final NetworkReport report = NastyReport.report();
  private final Tables tables = new Tables(report.window().zone(), EngagementBounds.STANDARD);

  @Test
  void unknown_values_are_null_and_zero_is_zero() throws IOException {
    JsonNode json = render();
    JsonNode unknown = json.at("/posts/4");
    assertThat(unknown.get("caption").asText()).isEqualTo("no counts");
    assertThat(List.of("views", "likes", "comments", "shares", "saves", "engagement_percent"))
        .allMatch(key -> unknown.get(key).isNull());
    assertThat(json.at("/posts/2/views").isIntegralNumber()).isTrue();
    assertThat(json.at("/posts/2/views").asLong()).isZero();
    assertThat(json.at("/totals/saves").isNull()).isTrue();
    assertThat(json.at("/sessions/0/end").isNull()).isTrue();
    assertThat(json.at("/sessions/1/success_percent").isNull()).isTrue();
    assertThat(json.at("/window/until").isNull()).isTrue();
  }

  @Test
  void tells_the_coverage_in_words_and_account_by_account() throws IOException {
    JsonNode coverage = render().get("coverage");
    assertThat(coverage.get("complete").asBoolean()).isFalse();
    assertThat(coverage.get("accounts_read").asInt()).isEqualTo(2);
    assertThat(coverage.get("text").asText())
        .isEqualTo(Notes.coverage(report.coverage(), report.window().zone()));
    assertThat(coverage.at("/gaps/0/account").asText()).isEqualTo("@cleo_live");
    assertThat(coverage.at("/gaps/1/last_read").isNull()).isTrue();
  }

  @Test
  void keeps_every_row() throws IOException {
    JsonNode json = render();
    assertThat(json.get("schema_version").asInt()).isEqualTo(1);
    assertThat(json.get("posts")).hasSize(NastyReport.posts().size());
    assertThat(json.get("sounds")).hasSize(report.sounds().size());
    assertThat(json.get("accounts")).hasSize(report.accounts().size());
    assertThat(json.at("/exclusive/1/outside_accounts/0").asText()).isEqualTo("@cleo_live");
    assertThat(json.get("exclusive_evidence")).hasSize(4);
  }

  @Test
  void writes_tables_alone_and_leaves_the_stream_open() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.write(List.of(tables.sessions(report.sessions())), out);
    out.write('!');
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).endsWith("}\n!");
    JsonNode json = mapper.readTree(text.substring(0, text.length() - 1));
    assertThat(json.fieldNames()).toIterable().containsExactly("schema_version", "sessions");
  }

  @Test
  void writes_tables_with_the_coverage_that_they_rest_on() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.write(
        report.window(),
        report.coverage(),
        List.of(tables.exclusive().songs(report.exclusive(), report.coverage())),
        out);
    JsonNode json = mapper.readTree(out.toByteArray());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("schema_version", "window", "coverage", "exclusive");
  }

  private JsonNode render() throws IOException {
    Path target = folder.resolve("report.json");
    ReportFormat.JSON.write(report, ReportOptions.standard(), target);
    return mapper.readTree(target.toFile());
  }
}
