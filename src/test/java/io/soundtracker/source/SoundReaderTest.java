package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SoundReaderTest {

  private static final Handle IDA = Handle.parse("@ida.quell");

  private final SoundReader reader = new SoundReader(Reading.TITLES);

  @Test
  void a_song_keeps_its_title_and_its_artists_in_order() {
    assertThat(read("Kiln", List.of("Clay", "Ada"), "Ida"))
        .contains(new Sound("Kiln", List.of("Clay", "Ada"), false));
  }

  @Test
  void a_song_of_the_author_is_no_original_sound() {
    assertThat(read("Kiln", List.of("Ida Quell"), "Ida Quell"))
        .contains(new Sound("Kiln", List.of("Ida Quell"), false));
  }

  @Test
  void the_author_is_known_by_shown_name_or_handle_however_they_are_written() {
    Optional<Sound> own = Optional.of(Sound.originalBy("@ida.quell"));

    assertThat(read("original sound", List.of("IDA  quell"), "Ida Quell")).isEqualTo(own);
    assertThat(read("original sound", List.of("ida.quell"), "Somebody")).isEqualTo(own);
    assertThat(read("original sound", List.of("@Ida.Quell"), "Somebody")).isEqualTo(own);
    assertThat(read("original sound - ida.quell", List.of(), "Somebody")).isEqualTo(own);
  }

  @Test
  void a_shown_name_that_was_split_as_if_it_were_several_is_still_known() {
    assertThat(read("original sound", List.of("Ida", "Bo", "The Kiln"), "Ida & Bo, The Kiln"))
        .contains(Sound.originalBy("@ida.quell"));
    assertThat(read("original sound", List.of("Ida & Bo, The Kiln"), "Ida & Bo, The Kiln"))
        .contains(Sound.originalBy("@ida.quell"));
  }

  @Test
  void somebody_else_is_named_as_listed_and_else_as_in_the_title() {
    assertThat(read("Originalton", List.of("Bo"), "Ida"))
        .contains(new Sound("original sound", List.of("Bo"), true));
    assertThat(read("Originalton - Bo", List.of(), "Ida"))
        .contains(new Sound("original sound", List.of("Bo"), true));
  }

  @Test
  void an_original_sound_without_an_author_is_unknown() {
    assertThat(read("Originalton", List.of(), "Ida")).isEmpty();
    assertThat(read("Originalton", List.of(" "), "Ida")).isEmpty();
  }

  private Optional<Sound> read(String title, List<String> artists, String displayName) {
    return reader.read(
        title, artists, IDA, Optional.of(displayName), Optional.empty(), Optional.empty());
  }

  @Test
  void the_flag_of_the_platform_is_stronger_than_the_title() {
    Optional<String> id = Optional.of("71");

    assertThat(flagged("Originalton", false))
        .contains(new Sound("Originalton", List.of("Bo"), false, id));
    assertThat(flagged("Kiln", true)).contains(new Sound("Kiln", List.of("Bo"), true, id));
    assertThat(flagged("Originalton", true))
        .contains(new Sound("original sound", List.of("Bo"), true, id));
  }

  private Optional<Sound> flagged(String title, boolean original) {
    return reader.read(
        title, List.of("Bo"), IDA, Optional.of("Ida"), Optional.of(original), Optional.of("71"));
  }
}
