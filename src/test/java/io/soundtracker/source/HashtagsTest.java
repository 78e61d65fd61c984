package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HashtagsTest {

  @Test
  void are_taken_from_any_script_in_order_and_once() {
    assertThat(Hashtags.of("#b #a_1 text #日常 #موسيقى #हिन्दी #B ＃全角 #İz #c"))
        .containsExactly("b", "a_1", "日常", "موسيقى", "हिन्दी", "全角", "İz", "c");
  }

  @Test
  void end_where_no_letter_digit_or_mark_follows() {
    assertThat(Hashtags.of("#one#two, #three-four (#five)#six!"))
        .containsExactly("one", "two", "three", "five", "six");
  }

  @Test
  void a_hash_sign_alone_or_in_a_keycap_is_none() {
    assertThat(Hashtags.of("# x #! ## #\uFE0F\u20E3")).isEmpty();
  }

  @Test
  void that_are_named_come_in_the_order_of_the_caption_and_others_last() {
    assertThat(Hashtags.of(Optional.of("#b #bc #a"), List.of("a", "x", "bc", "B", "b")))
        .containsExactly("B", "bc", "a", "x");
    assertThat(Hashtags.of(Optional.empty(), List.of("a"))).containsExactly("a");
    assertThat(Hashtags.of(Optional.of("#b"), List.of())).containsExactly("b");
    assertThat(Hashtags.of(Optional.empty(), List.of())).isEmpty();
  }
}
