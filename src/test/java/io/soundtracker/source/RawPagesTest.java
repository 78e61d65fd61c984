package io.soundtracker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the pages in yt-dlp's working folder, whatever they are. */
class RawPagesTest {

  @TempDir Path folder;
  private Dumps dumps;
  private RawPages pages;

  @BeforeEach
  void start() {
    dumps = new Dumps(folder);
    pages = RawPages.in(folder);
  }

  private static List<String> items(long from, long to) {
    return LongStream.range(from, to).mapToObj(Dumps::item).toList();
  }

  private boolean knows(long id) {
    return pages.of(Long.toString(id)).isPresent();
  }

  @Test
  void pages_are_read_in_the_order_of_their_writing_and_each_is_deleted_at_once() {
    dumps.profile("\"statusCode\": 0");
    dumps.listing(true, items(1, 16));
    dumps.listing(true, items(16, 31));
    Path third = dumps.listing(false, items(31, 34));

    assertThat(knows(1)).isTrue();
    assertThat(dumps.left()).hasSize(2);
    assertThat(knows(16)).isTrue();
    assertThat(dumps.left()).containsExactly(third.getFileName().toString());
    assertThat(knows(15)).as("of a page read before").isTrue();
    assertThat(knows(15)).as("a second time").isFalse();
    pages.readToTheEnd();

    assertThat(dumps.left()).isEmpty();
    assertThat(knows(33)).isTrue();
    assertThat(pages.listed()).isEqualTo(3);
    assertThat(pages.unread()).isZero();
    assertThat(pages.earlyEnd()).isEmpty();
  }

  @Test
  void pages_of_one_moment_are_all_read() throws IOException {
    Path one = dumps.listing(true, items(1, 16));
    Path other = dumps.listing(false, items(16, 20));
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(one));

    for (long id = 1; id < 20; id++) {
      assertThat(knows(id)).as("post %d", id).isTrue();
    }
    assertThat(pages.earlyEnd()).isEmpty();
  }

  @Test
  void other_pages_and_other_files_are_of_no_use() {
    String video =
        "7675805392851599855_https_-_www.tiktok.com_@moss_video_7675805392851599855.dump";
    dumps.save(video, "<html>".getBytes(StandardCharsets.UTF_8));
    dumps.save("moss_https_-_www.tiktok.com_embed_@moss.dump", new byte[3]);
    dumps.save("options", new byte[3]);

    assertThat(knows(1)).isFalse();

    assertThat(dumps.left()).containsExactly("options");
    assertThat(pages.unread()).isZero();
    assertThat(pages.listed()).isZero();
  }

  @Test
  void a_page_that_is_still_being_written_is_read_when_it_is_whole() throws IOException {
    dumps.listing(true, items(1, 16));
    Path half = dumps.listing("{\"statusCode\": 0, \"itemList\": [{\"id\": \"16\"");

    assertThat(knows(99)).isFalse();
    assertThat(half).exists();
    Files.writeString(
        half, "{\"statusCode\": 0, \"itemList\": [{\"id\": \"16\"}], \"hasMorePrevious\": false}");

    assertThat(knows(16)).isTrue();
    assertThat(pages.unread()).isZero();
  }

  @Test
  void a_page_that_stays_half_is_given_up_when_another_comes_or_yt_dlp_ends() {
    dumps.listing("{\"statusCode\": 0, ");
    assertThat(knows(1)).isFalse();
    assertThat(pages.unread()).isZero();

    dumps.listing(true, items(1, 2));
    assertThat(knows(1)).isTrue();
    assertThat(pages.unread()).isEqualTo(1);

    dumps.listing("{");
    assertThat(knows(2)).isFalse();
    pages.readToTheEnd();
    assertThat(pages.unread()).isEqualTo(2);
    assertThat(pages.listed()).isEqualTo(3);
    assertThat(dumps.left()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>Please wait</html>",
        "{} {}",
        "{\"itemList\": [{\"id\": \"1\"}",
        "\uFEFF",
        "\u0000"
      })
  void what_is_no_page_is_counted_and_costs_nothing_else(String text) {
    dumps.listing(text);
    dumps.listing(false, items(1, 3));

    assertThat(knows(2)).isTrue();
    assertThat(pages.unread()).isEqualTo(1);
    assertThat(dumps.left()).isEmpty();
  }

  @Test
  void text_that_is_not_utf_8_is_no_page() {
    dumps.listing("{\"itemList\": [{\"id\": \"fête\"}]}".getBytes(StandardCharsets.ISO_8859_1));
    pages.readToTheEnd();

    assertThat(pages.unread()).isEqualTo(1);
  }

  @Test
  void control_characters_within_texts_are_no_harm_as_they_are_none_to_yt_dlp() {
    dumps.listing(false, List.of(Dumps.item(1, "\"desc\": \"a\u0001\nb\"")));

    assertThat(knows(1)).isTrue();
  }

  @Test
  void what_is_no_file_is_never_opened() throws IOException, InterruptedException {
    String name = "x_https_-_www.tiktok.com_api_creator_item_list_%d.dump";
    Path full = Files.createDirectories(folder.resolve(name.formatted(1)).resolve("full"));
    Files.createSymbolicLink(folder.resolve(name.formatted(2)), full);
    assertThat(
            new ProcessBuilder("mkfifo", folder.resolve(name.formatted(3)).toString())
                .start()
                .waitFor())
        .isZero();
    pages.readToTheEnd();

    assertThat(pages.unread()).isEqualTo(3);
    assertThat(full).exists();
    assertThat(knows(1)).isFalse();
    assertThat(pages.unread()).as("what cannot be deleted is not counted again").isEqualTo(3);
  }

  @Test
  void a_folder_that_is_not_there_has_no_pages() {
    RawPages nowhere = RawPages.in(folder.resolve("nowhere"));

    assertThat(nowhere.of("1")).isEmpty();
    nowhere.readToTheEnd();
    assertThat(nowhere.unread()).isZero();
  }

  @Test
  void a_page_of_fifty_megabytes_is_not_looked_at() throws IOException {
    Path page = dumps.listing(false, items(1, 2));
    try (RandomAccessFile file = new RandomAccessFile(page.toFile(), "rw")) {
      file.setLength(50 << 20);
    }
    pages.readToTheEnd();

    assertThat(knows(1)).isFalse();
    assertThat(pages.unread()).isEqualTo(1);
    assertThat(dumps.left()).isEmpty();
  }

  @Test
  void nesting_without_end_is_no_page_and_a_huge_caption_is_no_trouble() {
    dumps.listing("{\"itemList\": [{\"id\": \"1\", \"x\": " + "[".repeat(500_000));
    dumps.listing("{\"itemList\": " + "[{\"music\": ".repeat(100_000));
    dumps.listing(false, List.of(Dumps.item(2, "\"desc\": \"" + "x".repeat(5_000_000) + "\"")));

    assertThat(knows(2)).isTrue();
    assertThat(pages.unread()).isEqualTo(2);
  }

  @Test
  void posts_whose_lines_never_come_are_not_kept_for_ever() {
    for (int page = 0; page < 40; page++) {
      dumps.listing(true, items(page * 15L + 1, page * 15L + 16));
    }
    pages.readToTheEnd();

    assertThat(knows(1)).isFalse();
    assertThat(knows(600)).isTrue();
  }

  @Test
  void thousands_of_pages_cost_no_more_than_thousands_of_times_one() {
    for (int page = 0; page < 6_000; page++) {
      dumps.listing(true, items(1, 16));
    }

    assertTimeoutPreemptively(Duration.ofSeconds(20), pages::readToTheEnd);

    assertThat(pages.listed()).isEqualTo(6_000);
    assertThat(dumps.left()).isEmpty();
  }

  @Test
  void an_answer_of_more_posts_than_any_page_has_is_no_page() {
    dumps.listing(false, items(1, 2_000));
    pages.readToTheEnd();

    assertThat(pages.unread()).isEqualTo(1);
  }

  @Test
  void file_times_in_nanoseconds_are_told_apart() throws IOException {
    Path late = dumps.listing(true, items(1, 2));
    Path early = dumps.listing("{");
    FileTime time = FileTime.from(Files.getLastModifiedTime(late).toInstant().plusNanos(2));
    Files.setLastModifiedTime(late, time);
    Files.setLastModifiedTime(early, FileTime.from(time.toInstant().minusNanos(1)));

    assertThat(knows(1)).as("the broken page is the older one, and not waited for").isTrue();
    assertThat(pages.unread()).isEqualTo(1);
  }
}
