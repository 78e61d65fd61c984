package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.analysis.NetworkReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {

  private final NetworkReport report = NastyReport.report();
  private final Tables tables = new Tables(report.window().zone(), EngagementBounds.STANDARD);

  @Test
  void every_row_has_a_cell_for_each_column() {
    for (Table<?> table : tables.of(report, ReportOptions.standard())) {
      List<Integer> widths = new ArrayList<>();
      List<String> cells = new ArrayList<>();
      table.writeTo(
          new HumanCells(cells::add),
          () -> {
            widths.add(cells.size());
            cells.clear();
          });
      assertThat(widths).as(table.name()).isNotEmpty().containsOnly(table.columns().size());
    }
  }

  @Test
  void keys_are_snake_case_and_unique() {
    for (Table<?> table : tables.of(report, ReportOptions.standard())) {
      assertThat(table.columns())
          .extracting(Column::key)
          .doesNotHaveDuplicates()
          .allMatch(key -> key.matches("[a-z]+(_[a-z]+)*"));
    }
  }

  @Test
  void columns_of_times_name_their_zone() {
    for (Table<?> table : tables.of(report, ReportOptions.standard())) {
      assertThat(table.columns())
          .filteredOn(column -> column.kind() == CellKind.TIME)
          .allMatch(column -> column.title().endsWith(" (Asia/Tokyo)"));
    }
  }

  @Test
  void people_read_a_session_in_their_zone_with_a_dash_for_what_is_unknown() {
    List<String> cells = new ArrayList<>();
    tables
        .sessions(report.sessions())
        .only("start", "end", "duration_seconds", "success_percent", "posts")
        .writeTo(new HumanCells(cells::add), () -> {});
    assertThat(cells)
        .containsExactly(
            "2026-11-21 13:30",
            "–",
            "–",
            "50.00%",
            "15",
            "2026-11-20 13:30",
            "2026-11-20 14:32",
            "1:02:03",
            "–",
            "0");
  }

  @Test
  void the_badge_goes_by_the_mean_and_the_bounds() {
    List<String> cells = new ArrayList<>();
    new Tables(report.window().zone(), new EngagementBounds(16, 7.5))
        .sounds(report)
        .only("engagement_mean_percent", "engagement_level")
        .writeTo(new HumanCells(cells::add), () -> {});
    assertThat(cells)
        .containsSequence("7.50%", "medium", "12.00%", "medium", "16.00%", "high")
        .containsSequence("0.00%", "low");
  }

  @Test
  void an_unknown_column_is_refused() {
    assertThatThrownBy(() -> tables.sessions(List.of()).only("start", "colour"))
        .hasMessage("Table sessions has no column colour");
  }
}
