package io.soundtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start does without, once the launcher has prepared it. */
class PreparedStartTest {

  private static final String VERSION = "Sound Tracker 1.0\n";

  @TempDir static Path folder;
  private static LauncherTree tree;

  @TempDir Path home;

  @BeforeAll
  static void prepare() throws Exception {
    tree = LauncherTree.in(Files.createDirectory(folder.resolve("tree")), folder);
    assertThat(tree.start("--version").requireFine()).isEqualTo(VERSION);
  }

  /** Arguments for a home of this test's own. */
  private String[] atHome(String... words) {
    return Stream.concat(Stream.of("--quiet", "--home", home.toString()), Stream.of(words))
        .toArray(String[]::new);
  }

  /** The classes that a start reads from jars, and not from the archive. */
  private List<String> classesFromJars(String... arguments) throws Exception {
    List<String> lines = classes(arguments);
    assertThat(lines.stream().filter(line -> line.contains("source: shared objects file")))
        .as("from the archive")
        .hasSizeGreaterThan(1_000);
    return lines.stream().filter(line -> line.contains("source: file:")).toList();
  }

  private List<String> classes(String... arguments) throws Exception {
    Path all = home.resolve("classes");
    tree.startListing(all, arguments).requireFine();
    return Files.readAllLines(all);
  }

  @Test
  void the_first_start_prepares_the_later_ones() throws Exception {
    FileTime made = tree.quickSince();

    assertThat(tree.quickFiles()).containsExactlyInAnyOrder("key", "classes", "sqlite");
    assertThat(classesFromJars("--help")).isEmpty();
    tree.start(atHome("init-db")).requireFine();
    assertThat(classesFromJars(atHome("accounts", "list"))).isEmpty();
    assertThat(tree.start("--version").requireFine()).isEqualTo(VERSION);
    assertThat(tree.quickSince()).isEqualTo(made);
  }

  @Test
  void help_is_given_without_a_look_into_any_library() throws Exception {
    String opensJars = " jdk.internal.loader.URLClassPath$JarLoader ";

    assertThat(classes("--help")).noneMatch(one -> one.contains(opensJars));
    assertThat(classes(atHome("init-db"))).anyMatch(one -> one.contains(opensJars));
  }

  @Test
  void what_a_start_makes_of_a_setting_was_rehearsed() throws Exception {
    Files.writeString(
        Files.createDirectory(home.resolve("config")).resolve("tracker.yaml"),
        "scrape:\n  older_than: 7d\n");
    tree.start(atHome("init-db")).requireFine();
    tree.start(atHome("accounts", "add", "@luna.paperplane", "@pocket.comet")).requireFine();

    assertThat(classes(atHome("due")))
        .filteredOn(one -> one.contains("io.soundtracker.") && one.contains("$$Lambda"))
        .isNotEmpty()
        .allMatch(one -> one.contains("source: shared objects file"));
  }
}
