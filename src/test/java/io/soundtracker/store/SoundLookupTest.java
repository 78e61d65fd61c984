package io.soundtracker.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Sound;
import io.soundtracker.model.SoundAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundLookupTest {

  @TempDir Path folder;
  @AutoClose private Database database;
  private SoundLookup lookup;

  @BeforeEach
  void make() {
    database = TestDatabase.in(folder);
    lookup = new SoundLookup(database);
  }

  private long sound(String key) {
    return new SoundRepository(database)
        .idsOf(List.of(new Sound(key, List.of(), false)), TestDatabase.NOW)
        .get(key);
  }

  private void alias(long alias, long of) {
    database.update("UPDATE sounds SET same_as = ? WHERE id = ?", of, alias);
  }

  private void listed(String platformId, long name) {
    database.update(
        "INSERT INTO sound_ids (platform_sound_id, listed_sound_id) VALUES (?, ?)",
        platformId,
        name);
  }

  private void assigned(String platformId, long name) {
    database.update(
        "UPDATE sound_ids SET assigned_sound_id = ? WHERE platform_sound_id = ?", name, platformId);
  }

  private List<String> found(String text) {
    return lookup.find(SoundAddress.parse(text)).stream().map(StoredSound::key).toList();
  }

  @Test
  void finds_a_sound_by_its_key_its_ids_and_its_page() {
    long tide = sound("Tide - Ola Fenn");
    sound("Ebb - Ola Fenn");
    listed("7001", tide);

    for (String text :
        List.of("Tide - Ola Fenn", "7001", "https://www.tiktok.com/music/Whatever-7001")) {
      assertThat(lookup.find(SoundAddress.parse(text)))
          .as(text)
          .containsExactly(new StoredSound(tide, "Tide - Ola Fenn", tide, "Tide - Ola Fenn"));
    }
  }

  @Test
  void an_alias_tells_the_sound_that_it_stands_for() {
    long tide = sound("Tide - Ola Fenn");
    long alias = sound("Tide - O. Fenn");
    alias(alias, tide);
    listed("7001", alias);

    StoredSound expected = new StoredSound(alias, "Tide - O. Fenn", tide, "Tide - Ola Fenn");
    assertThat(expected.isAlias()).isTrue();
    assertThat(lookup.find(SoundAddress.parse("Tide - O. Fenn"))).containsExactly(expected);
    assertThat(lookup.find(SoundAddress.parse("7001"))).containsExactly(expected);
  }

  @Test
  void what_an_operator_assigned_is_stronger_than_the_listed_name() {
    listed("7001", sound("Tide - Ola Fenn"));
    assigned("7001", sound("Ebb - Ola Fenn"));

    assertThat(found("7001")).containsExactly("Ebb - Ola Fenn");
  }

  @Test
  void a_title_of_digits_that_posts_use_is_stronger_than_an_id() {
    long title = sound("1985");
    listed("1985", sound("Tide - Ola Fenn"));

    assertThat(found("1985")).as("used by nobody").containsExactly("Tide - Ola Fenn");
    database.update("UPDATE sounds SET total_usage_count = 1 WHERE id = ?", title);
    assertThat(found("1985")).containsExactly("1985");
    assertThat(found("tiktok.com/music/x-1985")).containsExactly("Tide - Ola Fenn");
  }

  @Test
  void case_and_spacing_do_not_count_where_that_is_not_ambiguous() {
    sound("İyi Geceler - Ece");
    sound("Straße - Ida");
    sound("ＷＩＤＥ Tide - Ola Fenn");

    assertThat(found("straSSe - IDA")).containsExactly("Straße - Ida");
    assertThat(found("STRASSE-ida")).containsExactly("Straße - Ida");
    assertThat(found("wide tide - ola fenn")).containsExactly("ＷＩＤＥ Tide - Ola Fenn");
    assertThat(found("İYİ GECELER - ECE")).containsExactly("İyi Geceler - Ece");
    assertThat(found("Iyi\u200B Geceler - Ece")).containsExactly("İyi Geceler - Ece");
  }

  @Test
  void names_that_differ_in_case_alone_are_told_apart_by_how_they_are_written() {
    long tide = sound("Tide - Ola Fenn");
    long loud = sound("TIDE - Ola Fenn");

    assertThat(found("Tide - Ola Fenn")).containsExactly("Tide - Ola Fenn");
    assertThat(found("tide - ola fenn")).containsExactly("TIDE - Ola Fenn", "Tide - Ola Fenn");

    alias(loud, tide);
    assertThat(found("tide - ola fenn")).containsExactly("Tide - Ola Fenn");
  }

  @Test
  void what_is_not_stored_is_not_found() {
    sound("Tide - Ola Fenn");

    assertThat(found("Tide")).isEmpty();
    assertThat(found("7001")).isEmpty();
    assertThat(found("tiktok.com/music/Tide-7001")).isEmpty();
  }
}
