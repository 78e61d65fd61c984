package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportProgressTest {

  @Test
  void a_bar_tells_how_many_posts_were_walked_of_all() {
    assertThat(ReportProgress.lines("Writing json", 1_250, 5_000))
        .containsExactly("Writing json [######                  ] 1,250 of 5,000 posts");
    assertThat(ReportProgress.lines("Writing json", 5_000, 5_000))
        .containsExactly("Writing json [########################] 5,000 of 5,000 posts");
  }

  @Test
  void without_a_known_length_there_is_no_bar() {
    assertThat(ReportProgress.lines("Computing the report", 0, 0))
        .isEqualTo(List.of("Computing the report ..."));
  }
}
