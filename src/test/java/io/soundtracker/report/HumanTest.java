package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values in the form that people read them. */
class HumanTest {

  @Test
  void a_list_is_named_as_far_as_is_wanted_and_the_rest_counted() {
    assertThat(Human.some(List.of(), 2)).isEmpty();
    assertThat(Human.some(List.of("a"), 2)).isEqualTo("a");
    assertThat(Human.some(List.of("a", "b"), 2)).isEqualTo("a, b");
    assertThat(Human.some(List.of("a", "b", "c"), 2)).isEqualTo("a, b and 1 more");
    assertThat(Human.some(Collections.nCopies(1202, "a"), 2)).isEqualTo("a, a and 1,200 more");
  }
}
