package io.soundtracker.sample;

import static io.soundtracker.sample.InventedNetwork.DAYS;
import static io.soundtracker.sample.InventedNetwork.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Sound;
import java.lang.Character.UnicodeScript;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That every trouble which the network promises is in it, and is listed. */
class OddityTest {

  private static final int LONGEST_SHEET_NAME = 31;

  private final InventedNetwork network = new InventedNetwork();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VANISHES")
  void is_in_the_last_listing_of_its_account(Oddity oddity) {
    SamplePost post = network.post(oddity);
    assertThat(post.account().handle().name()).isEqualTo(oddity.handle());
    assertThat(network.listing(post.account(), NOW).posts()).contains(post);
    assertThat(post.caption()).isEqualTo(oddity.caption());
  }

  @Test
  void captions_try_to_be_formulas_and_markup() {
    assertThat(caption(Oddity.FORMULA_CAPTION)).startsWith("=HYPERLINK(\"https://www.example.com/");
    assertThat(caption(Oddity.PLUS_CAPTION)).startsWith("+").contains(";", ",", "\t", "\"");
    assertThat(caption(Oddity.SCRIPT_CAPTION)).startsWith("<script>").contains("</script>", "&");
    assertThat(caption(Oddity.MISLEADING_CAPTION)).startsWith("Song: ").contains("Views: ");
  }

  @Test
  void captions_are_long_empty_and_of_many_lines() {
    assertThat(caption(Oddity.LONG_CAPTION)).hasSizeGreaterThan(2_000);
    assertThat(caption(Oddity.EMPTY_CAPTION)).isEmpty();
    assertThat(caption(Oddity.MULTILINE_CAPTION)).contains("\n\n", "\r\n", "\"", "'", "\\");
    assertThat(caption(Oddity.CONTROL_CAPTION)).contains("\u0007", "\u000b", "\f", "\u007f");
  }

  @Test
  void captions_are_written_in_many_scripts() {
    assertThat(scripts(caption(Oddity.RTL_CAPTION)))
        .contains(UnicodeScript.ARABIC, UnicodeScript.HEBREW, UnicodeScript.LATIN);
    assertThat(scripts(caption(Oddity.CJK_CAPTION)))
        .contains(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.HANGUL);
    assertThat(caption(Oddity.EMOJI_CAPTION)).contains("👩‍🚀", "🏴‍☠️", "👨‍👩‍👧‍👦");
    assertThat(caption(Oddity.EMOJI_CAPTION).codePoints().count()).isGreaterThan(72);
  }

  @Test
  void a_pinned_post_lies_on_top_although_it_is_old() {
    SamplePost pinned = network.post(Oddity.PINNED);
    assertThat(pinned.postedAt()).isBefore(NOW.minus(Duration.ofDays(60)));
    assertThat(DAYS)
        .allSatisfy(
            day ->
                assertThat(network.listing(pinned.account(), day).posts())
                    .startsWith(pinned)
                    .hasSizeGreaterThan(1));
  }

  @Test
  void counts_are_zero_or_absent() {
    assertThat(DAYS).allSatisfy(day -> assertThat(views(Oddity.ZERO_VIEWS, day)).hasValue(0));
    assertThat(views(Oddity.JUST_POSTED, NOW)).hasValue(0);
    assertThat(counts(Oddity.NO_COUNTS, NOW)).isEqualTo(Counts.UNKNOWN);
    assertThat(views(Oddity.NO_VIEWS, NOW)).isEmpty();
    assertThat(counts(Oddity.NO_VIEWS, NOW).likes()).isPresent();
    assertThat(counts(Oddity.NO_SAVES, NOW).saves()).isEmpty();
    assertThat(views(Oddity.NO_SAVES, NOW)).isPresent();
    assertThat(DAYS)
        .filteredOn(day -> counts(Oddity.COUNTS_MISSING_ONCE, day).equals(Counts.UNKNOWN))
        .containsExactly(DAYS.get(2));
  }

  @Test
  void posts_are_photos_and_have_no_music() {
    SamplePost photo = network.post(Oddity.PHOTO);
    assertThat(photo.photo()).isTrue();
    assertThat(photo.durationSeconds()).hasValue(photo.song().orElseThrow().durationSeconds());
    assertThat(network.post(Oddity.PHOTO_WITHOUT_MUSIC).durationSeconds()).isEmpty();
    assertThat(network.post(Oddity.PHOTO_WITHOUT_MUSIC).song()).isEmpty();
    assertThat(network.post(Oddity.WITHOUT_MUSIC).song()).isEmpty();
    assertThat(network.post(Oddity.WITHOUT_MUSIC).durationSeconds()).isPresent();
    assertThat(network.posts()).filteredOn(SamplePost::photo).hasSizeGreaterThan(50);
    assertThat(network.posts()).filteredOn(p -> p.song().isEmpty()).hasSizeBetween(30, 100);
  }

  @Test
  void titles_would_break_and_collide_as_names_of_sheets() {
    assertThat(titles())
        .anySatisfy(
            title ->
                assertThat(title)
                    .hasSizeGreaterThan(LONGEST_SHEET_NAME)
                    .contains("[", "]", ":", "*", "?", "/", "\\"));
    List<String> cut =
        titles().stream()
            .filter(title -> title.length() > LONGEST_SHEET_NAME)
            .map(title -> title.substring(0, LONGEST_SHEET_NAME))
            .toList();
    assertThat(cut).containsOnlyOnce("Who? What/Where: [Take 1*2] \\ A");
    assertThat(cut).filteredOn("The Long Way Home Through the A"::equals).hasSize(2);
  }

  @Test
  void titles_are_shared_by_different_artists() {
    assertThat(postedSounds())
        .filteredOn(sound -> sound.title().equals("Slow Ferry"))
        .extracting(Sound::key)
        .containsExactlyInAnyOrder("Slow Ferry - Ines Halloway", "Slow Ferry - Gorm Lindqvist");
    assertThat(titles())
        .filteredOn(title -> title.toUpperCase(Locale.ROOT).equals("NIGHT KIOSK"))
        .containsExactlyInAnyOrder("Night Kiosk", "NIGHT KIOSK");
  }

  @Test
  void artists_are_split_as_yt_dlp_splits_them() {
    assertThat(postedSounds())
        .extracting(Sound::artists)
        .contains(
            List.of("Perla Quist", "Dov Amsel", "Ren Okabane"),
            List.of("Juniper Clasp", "Hollis Wren"),
            List.of("Salt,Stone"),
            List.of("Mono&Poly Sisters"),
            List.of("Sugar Cavity feat. Dr. Plume"),
            List.of());
  }

  @Test
  void original_sounds_belong_to_their_authors_whatever_the_language() {
    Set<SampleSong> originals =
        network.posts().stream()
            .flatMap(post -> post.song().stream())
            .filter(song -> song.sound().original())
            .collect(Collectors.toSet());
    assertThat(originals)
        .extracting(SampleSong::title)
        .contains(
            "original sound",
            "sonido original",
            "son original",
            "оригинальный звук",
            "オリジナル楽曲",
            "الصوت الأصلي");
    assertThat(originals)
        .extracting(song -> song.key())
        .doesNotHaveDuplicates()
        .contains(
            "original sound - @mira.solanto",
            "original sound - @fern.and.moss",
            "original sound - Tomás Brizuela");
    assertThat(originals)
        .filteredOn(song -> song.owner().isPresent())
        .extracting(SampleSong::artists)
        .contains(List.of("Fern", "Moss"), List.of("星の鞄"));
  }

  private String caption(Oddity oddity) {
    return network.post(oddity).caption();
  }

  private Counts counts(Oddity oddity, Instant day) {
    return network.post(oddity).countsAt(day);
  }

  private OptionalLong views(Oddity oddity, Instant day) {
    return counts(oddity, day).views();
  }

  private List<String> titles() {
    return postedSounds().stream().map(Sound::title).toList();
  }

  private Set<Sound> postedSounds() {
    return network.posts().stream()
        .flatMap(post -> post.song().stream())
        .map(SampleSong::sound)
        .collect(Collectors.toSet());
  }

  private static Set<UnicodeScript> scripts(String text) {
    return text.codePoints()
        .mapToObj(UnicodeScript::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
