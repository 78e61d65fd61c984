package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schema promises of a report in JSON holds, and the report holds nothing else. */
class ReportSchemaTest {

  private static String document() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer().render(NastyReport.report(), ReportOptions.standard(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_report_is_as_its_schema_says() throws IOException {
    assertThat(ReportSchema.problemsOf(document())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schema_version\" : 1,  | \"schema_version\" : 2,  | $.schema_version",
        "\"notes\" :              | \"extra\" : 1, \"notes\" : | extra",
        "\"followers\" : null     | \"fans\" : null          | followers",
        "\"views\" : null         | \"views\" : \"unknown\"  | views",
        "\"views\" : null         | \"views\" : -1           | views",
        "\"removed\" : false      | \"removed\" : null       | removed",
        "\"exclusivity\" : \"unknown\" | \"exclusivity\" : \"rare\" | exclusivity",
        "\"generated_at\" : \"2026-11-21T14:30:00+09:00\" | \"generated_at\" : \"today\" | generated_at"
      })
  void what_differs_from_the_schema_is_found(String sound, String damaged, String field)
      throws IOException {
    String document = document();
    assertThat(document).contains(sound);

    assertThat(ReportSchema.problemsOf(document.replace(sound, damaged)))
        .isNotEmpty()
        .anyMatch(problem -> problem.contains(field));
  }

  @Test
  void the_schema_is_one_by_the_rules_of_its_draft() throws IOException {
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SchemaId.V202012))
                .validate(new ObjectMapper().readTree(ReportSchema.text())))
        .isEmpty();
  }

  @Test
  void every_field_is_described_and_none_may_be_added_or_missing() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(ReportSchema.text());

    List<JsonNode> objects = new ArrayList<>();
    collect(schema, objects);
    assertThat(objects).hasSizeGreaterThan(10);
    for (JsonNode object : objects) {
      List<String> fields = new ArrayList<>();
      object
          .path("properties")
          .properties()
          .forEach(
              field -> {
                fields.add(field.getKey());
                assertThat(field.getValue().path("description").asText())
                    .as(field.getKey())
                    .endsWith(".");
              });
      List<String> required = new ArrayList<>();
      object.path("required").forEach(name -> required.add(name.asText()));
      assertThat(required).isEqualTo(fields);
      assertThat(object.path("additionalProperties").isBoolean()).isTrue();
      assertThat(object.path("additionalProperties").asBoolean()).isFalse();
    }
  }

  private static void collect(JsonNode node, List<JsonNode> objects) {
    if (node.has("properties")) {
      objects.add(node);
    }
    node.forEach(child -> collect(child, objects));
  }
}
