package io.soundtracker.config;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What the settings file gives, key by key with its line, and what is wrong with its form. */
final class SettingsFile {

  /** One given value; a list comes as the text that {@link Kind#join} makes of it. */
  record Given(Setting<?> setting, String text, Origin origin) {
    Given {
      requireNonNull(setting);
      requireNonNull(text);
      requireNonNull(origin);
    }
  }

  private final Path file;
  private final List<Given> given = new ArrayList<>();
  private final List<SettingsProblem> problems = new ArrayList<>();
  private final Map<String, Integer> firstLines = new HashMap<>();

  private SettingsFile(Path file) {
    this.file = file;
  }

  /** Reads the file; one that does not exist gives nothing. */
  static SettingsFile read(Path file) {
    SettingsFile settings = new SettingsFile(file);
    try {
      TextFile text = TextFile.read(file);
      if (text.notUtf8().isPresent()) {
        settings.problem(text.notUtf8().getAsInt(), "not UTF-8: save the file as UTF-8");
      }
      YamlText.compose(text.text()).ifPresent(settings::takeRoot);
    } catch (NoSuchFileException e) {
      settings.lookForAnotherName();
    } catch (IOException e) {
      settings.problem(1, "the settings can't be read: " + e.getMessage());
    } catch (YamlText.SyntaxException e) {
      settings.problem(e.line(), e.getMessage());
    }
    return settings;
  }

  List<Given> given() {
    return List.copyOf(given);
  }

  List<SettingsProblem> problems() {
    return List.copyOf(problems);
  }

  private void lookForAnotherName() {
    Path other = file.resolveSibling("tracker.yml");
    if (Files.exists(other)) {
      problem(1, "there is no such file, but " + other + ": rename it, it is not read");
    }
  }

  private void takeRoot(Node root) {
    if (root instanceof MappingNode mapping) {
      mapping.getValue().forEach(entry -> take("", entry));
    } else if (!YamlText.isNull(root)) {
      problem(YamlText.line(root), "settings are written 'name: value', one a line");
    }
  }

  private void take(String section, NodeTuple entry) {
    Node value = entry.getValueNode();
    if (!(entry.getKeyNode() instanceof ScalarNode name)) {
      problem(YamlText.line(entry.getKeyNode()), "settings are written 'name: value', one a line");
      return;
    }
    int line = YamlText.line(name);
    String key = section + name.getValue();
    Integer first = firstLines.putIfAbsent(key, line);
    if (first != null) {
      problem(
          line, "'%s' was given in line %s already: keep one".formatted(Secrets.mask(key), first));
    }
    Optional<Setting<?>> setting = SettingNames.find(key);
    if (SettingNames.SECTIONS.contains(key)) {
      takeSection(key, value, line);
    } else if (setting.isEmpty()) {
      problem(line, SettingNames.unknown(key));
    } else {
      takeValue(setting.get(), value, line);
    }
  }

  private void takeSection(String key, Node value, int line) {
    if (value instanceof MappingNode mapping) {
      mapping.getValue().forEach(entry -> take(key + ".", entry));
    } else if (!YamlText.isNull(value)) {
      problem(line, "'" + key + "' is a section: its settings stand below it, indented");
    }
  }

  private void takeValue(Setting<?> setting, Node value, int line) {
    Origin origin = new Origin.File(file, line);
    if (value instanceof ScalarNode scalar) {
      given.add(new Given(setting, YamlText.isNull(value) ? "" : scalar.getValue(), origin));
    } else if (value instanceof SequenceNode list
        && setting.kind().list()
        && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
      List<String> words =
          list.getValue().stream().map(item -> ((ScalarNode) item).getValue()).toList();
      given.add(new Given(setting, setting.kind().join(words), origin));
    } else {
      problem(
          line, setting.key() + " can't hold a list or a section here: give " + setting.allowed());
    }
  }

  private void problem(int line, String message) {
    problems.add(new SettingsProblem(new Origin.File(file, line), message));
  }
}
