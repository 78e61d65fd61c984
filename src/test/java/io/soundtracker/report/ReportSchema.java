package io.soundtracker.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published schema of a report in JSON, and what a document has against it. */
public final class ReportSchema {

  private static final Path FILE = Path.of("docs", "report.schema.json");

  private ReportSchema() {}

  static String text() throws IOException {
    return Files.readString(FILE);
  }

  /** What in a document is not as the schema says; none if all is. */
  public static List<String> problemsOf(String document) throws IOException {
    JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text());
    JsonNode json = new ObjectMapper().readTree(document);
    return schema
        .validate(json, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
