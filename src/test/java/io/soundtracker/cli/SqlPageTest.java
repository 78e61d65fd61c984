package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page about SQL against the sample network. {@code -Dgolden=write} writes its results anew.
 */
class SqlPageTest {

  private static final Path PAGE = Path.of("docs", "sql.md");
  private static final Pattern QUERY =
      Pattern.compile("(?s)```sql\n(?<sql>.*?)```\n\n```text\n(?<result>.*?)```");
  private static final Pattern VIEW = Pattern.compile("(?s)\n### (\\w+)\n(.*?)(?=\n##)");
  private static final Pattern COLUMNS = Pattern.compile("(?m)^\\| ([a-z_, ]+) \\| (?!meaning)");
  private static final Pattern TABLES = Pattern.compile("(?m)^\\| ([a-z_, ]+) \\| (?!holds)");

  @TempDir static Path folder;
  private static SeededDatabase database;

  @BeforeAll
  static void make() throws SQLException {
    database = SeededDatabase.in(folder);
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @Test
  void every_query_has_the_printed_result() throws IOException, SQLException {
    String page = Files.readString(PAGE);
    StringBuilder answered = new StringBuilder();
    Matcher queries = QUERY.matcher(page);
    int count = 0;
    while (queries.find()) {
      count++;
      queries.appendReplacement(
          answered,
          Matcher.quoteReplacement(
              "```sql\n%s```\n\n```text\n%s```"
                  .formatted(queries.group("sql"), answer(queries.group("sql")))));
    }
    queries.appendTail(answered);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, answered);
    }
    assertThat(count).isEqualTo(10);
    assertThat(answered.toString()).isEqualTo(Files.readString(PAGE));
  }

  private static String answer(String sql) throws SQLException {
    List<Map<String, Object>> rows = database.ask(sql);
    assertThat(rows).as(sql).isNotEmpty();
    return Stream.concat(
            Stream.of(String.join(" | ", rows.get(0).keySet())),
            rows.stream()
                .map(
                    row ->
                        row.values().stream()
                            .map(value -> Objects.toString(value, ""))
                            .collect(Collectors.joining(" | "))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void every_view_is_there_with_its_columns_in_order() throws IOException, SQLException {
    Map<String, List<String>> views = new LinkedHashMap<>();
    for (Object view :
        SeededDatabase.column(
            database.ask(
                "SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'v\\_%' ESCAPE '\\'"),
            "name")) {
      views.put(
          view.toString(),
          SeededDatabase.column(
                  database.ask("SELECT name FROM pragma_table_info('%s')".formatted(view)), "name")
              .stream()
              .map(Object::toString)
              .toList());
    }
    Map<String, List<String>> told = new LinkedHashMap<>();
    VIEW.matcher(Files.readString(PAGE))
        .results()
        .forEach(view -> told.put(view.group(1), names(COLUMNS, view.group(2))));
    assertThat(told).containsExactlyInAnyOrderEntriesOf(views);
  }

  @Test
  void every_table_is_there() throws IOException, SQLException {
    String page = Files.readString(PAGE);
    String section =
        page.substring(page.indexOf("\n## Tables"), page.indexOf("\n## Ten questions"));
    assertThat(names(TABLES, section))
        .containsExactlyInAnyOrderElementsOf(
            SeededDatabase.column(
                    database.ask(
                        "SELECT name FROM sqlite_master WHERE type = 'table'"
                            + " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'flyway%'"),
                    "name")
                .stream()
                .map(Object::toString)
                .toList());
  }

  private static List<String> names(Pattern row, String text) {
    List<String> names = new ArrayList<>();
    for (MatchResult cell : row.matcher(text).results().toList()) {
      Arrays.stream(cell.group(1).split(",")).map(String::strip).forEach(names::add);
    }
    names.removeIf(name -> name.equals("column") || name.equals("table"));
    return names;
  }
}
