package io.soundtracker.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.ExclusiveSongs;
import io.soundtracker.model.Window;
import io.soundtracker.report.ExclusiveWords;
import io.soundtracker.report.Notes;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Exclusive songs as a list that the setting {@code exclusive_songs_file} accepts. */
final class SongListYaml {

  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  private SongListYaml() {}

  /**
   * Writes the exclusive songs alone: reports go on showing the others.
   *
   * @param asFarAsRead also those that are exclusive only as far as was read
   */
  static void write(
      ExclusiveSongs.Answer found, boolean asFarAsRead, Window window, PrintStream out) {
    out.println("# Songs that only target accounts used: " + window.inWords());
    out.println("# " + Notes.coverage(found.coverage(), window.zone()));
    ObjectNode document = YAML.createObjectNode();
    ArrayNode list = document.putArray("exclusive_songs");
    for (ExclusiveSong song : ExclusiveSaving.chosen(found, asFarAsRead)) {
      ObjectNode entry = list.addObject();
      entry.put("sound_key", song.key());
      entry.put("title", song.title());
      song.artist().ifPresent(artist -> entry.put("artist", artist));
      entry.put("reason", ExclusiveWords.reason(song, window, found.coverage()));
    }
    try {
      out.print(YAML.writeValueAsString(document));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not write the list as YAML", e);
    }
  }
}
