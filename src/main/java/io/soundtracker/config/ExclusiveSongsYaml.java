package io.soundtracker.config;

import io.soundtracker.config.ExclusiveSongsCsv.Collector;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The YAML form of a list of songs: {@code exclusive_songs:} with a list of entries, each of {@code
 * sound_key}, {@code title}, {@code artist} and {@code reason}, or of a key alone.
 */
final class ExclusiveSongsYaml {

  private static final String LIST = "exclusive_songs";
  private static final List<String> NAMES = List.of("sound_key", "title", "artist", "reason");
  private static final String REMEDY =
      "write '" + LIST + ":', and below it one song a line: '- sound_key: \"Title - Artist\"'";

  private final Collector songs = new Collector(List.of());

  private ExclusiveSongsYaml() {}

  static ExclusiveSongsCsv read(Path file) {
    try {
      TextFile text = TextFile.read(file);
      if (text.notUtf8().isPresent()) {
        throw new ListFileException(
            file,
            "line %s is not UTF-8: save the file as UTF-8".formatted(text.notUtf8().getAsInt()));
      }
      Node root =
          YamlText.compose(text.text())
              .orElseThrow(() -> new ListFileException(file, "the list is empty: " + REMEDY));
      ExclusiveSongsYaml yaml = new ExclusiveSongsYaml();
      if (!yaml.takeRoot(root)) {
        throw new ListFileException(file, "there is no list '" + LIST + "' in it: " + REMEDY);
      }
      return yaml.songs.result();
    } catch (NoSuchFileException e) {
      throw new ListFileException(file, "there is no such file", e);
    } catch (IOException e) {
      throw new ListFileException(file, "the list can't be read: " + e.getMessage(), e);
    } catch (YamlText.SyntaxException e) {
      throw new ListFileException(file, "line " + e.line() + ": " + e.getMessage(), e);
    }
  }

  private boolean takeRoot(Node root) {
    boolean found = false;
    if (root instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        boolean isList =
            entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(LIST);
        if (isList && entry.getValueNode() instanceof SequenceNode list) {
          list.getValue().forEach(this::takeItem);
          found = true;
        } else if (isList && YamlText.isNull(entry.getValueNode())) {
          found = true;
        } else {
          songs.note(
              "line %s: only '%s' is read".formatted(YamlText.line(entry.getKeyNode()), LIST));
        }
      }
    }
    return found;
  }

  private void takeItem(Node item) {
    int line = YamlText.line(item);
    if (item instanceof ScalarNode key) {
      songs.take(line, text(key), "", "", "");
    } else if (item instanceof MappingNode mapping) {
      takeItem(line, mapping);
    } else {
      songs.refuse(line, "a list", "a song is a key, or " + String.join(", ", NAMES));
    }
  }

  private void takeItem(int line, MappingNode mapping) {
    Map<String, String> given = new HashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      int at = YamlText.line(entry.getKeyNode());
      if (!NAMES.contains(name)) {
        songs.note(
            "line %s: '%s' is not read, only %s".formatted(at, name, String.join(", ", NAMES)));
      } else if (!(entry.getValueNode() instanceof ScalarNode value)) {
        songs.refuse(at, name, "'" + name + "' is one text, not a list");
        return;
      } else if (given.putIfAbsent(name, text(value)) != null) {
        songs.refuse(at, name, "'" + name + "' is given twice for one song");
        return;
      }
    }
    songs.take(
        line,
        given.getOrDefault("sound_key", ""),
        given.getOrDefault("title", ""),
        given.getOrDefault("artist", ""),
        given.getOrDefault("reason", ""));
  }

  private static String text(ScalarNode node) {
    return YamlText.isNull(node) ? "" : node.getValue().strip();
  }
}
