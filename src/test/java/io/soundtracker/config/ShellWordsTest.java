package io.soundtracker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShellWordsTest {

  @Test
  void divides_at_spaces_outside_quotes() {
    assertThat(ShellWords.split("  -4 --a 'b c'  \"d \\\"e\\\"\" f\\ g h''i ''\t"))
        .containsExactly("-4", "--a", "b c", "d \"e\"", "f g", "hi", "");
    assertThat(ShellWords.split("  ")).isEmpty();
    assertThat(ShellWords.split("'a\\b' c\\")).containsExactly("a\\b", "c\\");
  }

  @Test
  void refuses_a_quote_that_is_never_closed() {
    assertThatThrownBy(() -> ShellWords.split("a 'b c")).hasMessageContaining("never closed");
  }

  @Test
  void divides_again_what_it_joined() {
    Random random = new Random(5);
    String alphabet = "ab '\"\\\t\n-=$#é\ud83c\udfb5";
    for (int round = 0; round < 2_000; round++) {
      List<String> words = new ArrayList<>();
      for (int word = random.nextInt(5); word > 0; word--) {
        StringBuilder text = new StringBuilder();
        random
            .ints(random.nextInt(8), 0, alphabet.length())
            .forEach(at -> text.append(alphabet.charAt(at)));
        words.add(text.toString());
      }
      assertThat(ShellWords.split(ShellWords.join(words))).isEqualTo(words);
    }
  }
}
