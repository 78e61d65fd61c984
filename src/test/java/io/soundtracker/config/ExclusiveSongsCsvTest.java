package io.soundtracker.config;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExclusiveSongsCsvTest {

  @TempDir Path folder;

  @Test
  void reads_keys_or_titles_and_artists_with_reasons() throws IOException {
    ExclusiveSongsCsv list =
        csv(
            """
            reason;Sound Key;Artist;TITLE
            ours;Paper  Boats - Ivy Lane;;
            ;;Ivy Lane,Bo & Band;Northern Line
            ;;;Hum
            #1 Hit;;;Nobody
            ;"#1 Hit - Cyn";;
            """);

    assertThat(list.taken())
        .containsExactly(
            entry("Paper Boats - Ivy Lane", null, null, "ours", 2),
            entry(
                "Northern Line - Ivy Lane, Bo & Band",
                "Northern Line",
                "Ivy Lane,Bo & Band",
                null,
                3),
            entry("Hum", "Hum", null, null, 4),
            entry("#1 Hit - Cyn", null, null, null, 6));
    assertThat(list.notes())
        .containsExactly(
            "line 5 was taken as a comment; if '#1 Hit;;;Nobody' is a song, put it into quotes");
  }

  @Test
  void says_line_by_line_what_it_refused_and_what_came_twice() throws IOException {
    ExclusiveSongsCsv list =
        csv(
            """
            sound_key,title,artist
            Hum - Cyn,,
            ,,Cyn
            ,Hum,Cyn
            Hum - Dan,Hum,Cyn
            """);

    assertThat(list.taken())
        .extracting(ExclusiveSongsCsv.Entry::soundKey)
        .containsExactly("Hum - Cyn", "Hum - Dan");
    assertThat(list.refused()).singleElement().satisfies(r -> assertThat(r.line()).isEqualTo(3));
    assertThat(list.repeated()).containsExactly(new RepeatedLine(4, "Hum - Cyn", 2));
    assertThat(list.notes())
        .containsExactly(
            "line 5: the sound_key 'Hum - Dan' is not what title and artist make ('Hum - Cyn'): the"
                + " sound_key counts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Slow, Slower - Bo\n",
        "sound_key\nSlow, Slower - Bo\n",
        "sound_key\r\n\"Slow, Slower - Bo\"\r\n",
        "song\nSlow, Slower - Bo\n",
        "title\tartist\nSlow, Slower\tBo\n",
        "artist;track\nBo;Slow, Slower\n",
        "\ufeffSound_Key;Reason\nSlow, Slower - Bo;\n",
      })
  void reads_the_song_from_every_kind_of_list(String text) throws IOException {
    if (text.startsWith("Slow")) {
      assertThatThrownBy(() -> csv(text))
          .isInstanceOf(ListFileException.class)
          .hasMessageContaining("write 'sound_key' alone above a list of keys");
    } else {
      assertThat(csv(text).taken())
          .extracting(ExclusiveSongsCsv.Entry::soundKey)
          .containsExactly("Slow, Slower - Bo");
    }
  }

  @Test
  void reads_plain_lines_as_keys() throws IOException {
    assertThat(csv("# ours\nHum - Cyn\n\n\"Paper Boats - Ivy Lane\"\n").taken())
        .extracting(ExclusiveSongsCsv.Entry::soundKey)
        .containsExactly("Hum - Cyn", "Paper Boats - Ivy Lane");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                          | the list is empty: write 'sound_key' into the first line",
        "'artist,reason~Cyn,x~'      | none of its columns names songs (artist, reason)",
        "'Hum,Cyn~Boats,Ivy~'        | its first line has no headings",
        "'title,artist~\"Hum,Cyn~'   | its quotes don't match",
      })
  void tells_why_a_file_is_no_list_and_what_to_do(String text, String why) {
    assertThatThrownBy(() -> csv(text.replace('~', '\n')))
        .isInstanceOf(ListFileException.class)
        .hasMessageContaining(folder.resolve("songs.csv") + ": " + why);
  }

  @Test
  void reads_the_yaml_form() throws IOException {
    ExclusiveSongsCsv list =
        yaml(
            """
            # found by find-exclusive
            exclusive_songs:
              - sound_key: "Paper Boats - Ivy Lane"
                title: "Paper Boats"
                artist: Ivy Lane
                reason: "exclusive: 3 of 3"
              - title: 1999
                artist: No
              - "Hum - Cyn"
              - {sound_key: Hum - Cyn, reason: ~}
            """);

    assertThat(list.taken())
        .containsExactly(
            entry("Paper Boats - Ivy Lane", "Paper Boats", "Ivy Lane", "exclusive: 3 of 3", 3),
            entry("1999 - No", "1999", "No", null, 7),
            entry("Hum - Cyn", null, null, null, 9));
    assertThat(list.repeated()).containsExactly(new RepeatedLine(10, "Hum - Cyn", 9));
    assertThat(list.refused()).isEmpty();
    assertThat(list.notes()).isEmpty();
  }

  @Test
  void says_which_entries_of_the_yaml_form_it_can_not_use() throws IOException {
    ExclusiveSongsCsv list =
        yaml(
            """
            window: all
            exclusive_songs:
              - artist: Cyn
              - sound_key: [Hum]
              - [Hum]
              - sound_key: A
                sound_key: B
              - title: Hum
                artis: Cyn
            """);

    assertThat(list.taken()).extracting(ExclusiveSongsCsv.Entry::soundKey).containsExactly("Hum");
    assertThat(list.refused()).extracting(RefusedLine::line).containsExactly(3, 4, 5, 7);
    assertThat(list.notes())
        .containsExactly(
            "line 1: only 'exclusive_songs' is read",
            "line 9: 'artis' is not read, only sound_key, title, artist, reason");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                      | the list is empty: write 'exclusive_songs:'",
        "'- Hum'                 | there is no list 'exclusive_songs' in it",
        "'songs: [Hum]'          | there is no list 'exclusive_songs' in it",
        "'exclusive_songs: Hum'  | there is no list 'exclusive_songs' in it",
        "'exclusive_songs: ~- ''Hum' | line 2: not valid YAML",
      })
  void tells_why_a_yaml_file_is_no_list(String text, String why) {
    assertThatThrownBy(() -> yaml(text.replace('~', '\n')))
        .isInstanceOf(ListFileException.class)
        .hasMessageContaining(folder.resolve("songs.YML") + ": " + why);
  }

  @Test
  void tells_that_a_file_is_missing_or_not_utf_8() throws IOException {
    assertThatThrownBy(() -> ExclusiveSongsCsv.read(folder.resolve("none.yaml")))
        .isInstanceOf(ListFileException.class)
        .hasMessageEndingWith("none.yaml: there is no such file");
    Path file = folder.resolve("a.yaml");
    Files.write(file, new byte[] {'#', '\n', '#', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> ExclusiveSongsCsv.read(file))
        .isInstanceOf(ListFileException.class)
        .hasMessageEndingWith("line 2 is not UTF-8: save the file as UTF-8");
  }

  @Test
  void takes_empty_lists_as_empty() throws IOException {
    ExclusiveSongsCsv empty = new ExclusiveSongsCsv(List.of(), List.of(), List.of(), List.of());

    assertThat(yaml("exclusive_songs: []\n")).isEqualTo(empty);
    assertThat(yaml("exclusive_songs:\n")).isEqualTo(empty);
    assertThat(ExclusiveSongsCsv.read(Path.of("config", "exclusive-songs.csv"))).isEqualTo(empty);
  }

  @Test
  void reads_what_excel_calls_unicode_text() throws IOException {
    Path file = folder.resolve("songs.txt");
    Files.write(file, "\ufeffTitle\tArtist\r\n東京\tIvy\r\n".getBytes(UTF_16LE));

    assertThat(ExclusiveSongsCsv.read(file).taken())
        .extracting(ExclusiveSongsCsv.Entry::soundKey)
        .containsExactly("東京 - Ivy");
  }

  @Test
  void takes_the_examples_in_the_bundled_list() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("config", "exclusive-songs.csv"));
    List<String> examples =
        lines.stream()
            .dropWhile(line -> !line.equals("# For example:"))
            .skip(1)
            .takeWhile(line -> line.startsWith("#   "))
            .map(line -> line.substring(4))
            .toList();

    assertThat(csv(lines.get(lines.size() - 1) + "\n" + String.join("\n", examples) + "\n").taken())
        .extracting(ExclusiveSongsCsv.Entry::soundKey)
        .containsExactly(
            "Paper Boats - Ivy Lane",
            "Slow, Slower - Bo & Band",
            "Northern Line - Ivy Lane, Bo & Band");
  }

  private ExclusiveSongsCsv csv(String text) throws IOException {
    return ExclusiveSongsCsv.read(Files.write(folder.resolve("songs.csv"), text.getBytes(UTF_8)));
  }

  private ExclusiveSongsCsv yaml(String text) throws IOException {
    return ExclusiveSongsCsv.read(Files.write(folder.resolve("songs.YML"), text.getBytes(UTF_8)));
  }

  private static ExclusiveSongsCsv.Entry entry(
      String key, String title, String artist, String reason, int line) {
    return new ExclusiveSongsCsv.Entry(
        key,
        Optional.ofNullable(title),
        Optional.ofNullable(artist),
        Optional.ofNullable(reason),
        line);
  }
}
