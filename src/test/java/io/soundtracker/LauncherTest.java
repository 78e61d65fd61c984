package io.soundtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of that which the launcher keeps beside the jar so that starts are fast. */
class LauncherTest {

  private static final String VERSION = "Sound Tracker 1.0\n";

  @TempDir Path folder;
  private LauncherTree tree;

  @BeforeEach
  void copy() throws IOException {
    tree = LauncherTree.in(Files.createDirectory(folder.resolve("tree")), folder);
  }

  @Test
  void two_starts_at_once_do_not_disturb_each_other() throws Exception {
    List<LauncherTree.Started> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(tree.start("--version"));
    }
    for (LauncherTree.Started one : all) {
      assertThat(one.requireFine()).isEqualTo(VERSION);
    }

    assertThat(tree.quickFiles()).containsExactlyInAnyOrder("key", "classes", "sqlite");
    try (Stream<Path> left = Files.list(tree.target())) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "tracker.jar", "lib", "build.lock", tree.quick().getFileName().toString());
    }
  }

  @Test
  void a_program_that_was_built_anew_runs_its_new_code_and_prints_nothing_else() throws Exception {
    tree.start("--version").requireFine();
    FileTime made = tree.quickSince();

    tree.replaceProgram("new");
    assertThat(tree.start("--version").requireFine()).isEqualTo("new\n");
    assertThat(tree.quickSince()).isNotEqualTo(made);

    // Even an archive that passes for the new jar's: its key says so, but it was made of another.
    tree.replaceProgram("newer still");
    tree.pretendThatTheArchiveIsOfThisJar();
    made = tree.quickSince();
    assertThat(tree.start("--version").requireFine()).isEqualTo("newer still\n");
    assertThat(tree.quickSince()).isEqualTo(made);
  }

  @Test
  void a_damaged_archive_is_left_aside_without_a_word() throws Exception {
    tree.start("--version").requireFine();
    Path archive = tree.quick().resolve("classes");
    byte[] whole = Files.readAllBytes(archive);
    Files.delete(archive); // since it may only be read

    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
    assertThat(tree.start("--version").requireFine()).as("cut off").isEqualTo(VERSION);
    byte[] torn = whole.clone();
    Arrays.fill(torn, whole.length / 4, whole.length / 2, (byte) 0);
    Files.write(archive, torn);
    assertThat(tree.start("--version").requireFine()).as("torn").isEqualTo(VERSION);
    Files.write(archive, new byte[whole.length]);
    assertThat(tree.start("--version").requireFine()).as("zeros").isEqualTo(VERSION);
    Files.writeString(archive, "no archive at all\n".repeat(10_000));
    assertThat(tree.start("--version").requireFine()).as("text").isEqualTo(VERSION);
    Files.write(archive, new byte[0]);
    assertThat(tree.start("--version").requireFine()).as("nothing").isEqualTo(VERSION);
    Files.delete(archive);
    Files.delete(tree.quick().resolve("sqlite"));
    tree.start("--quiet", "init-db").requireFine();
  }

  @Test
  void what_could_not_be_made_is_not_tried_again() throws Exception {
    tree.forgetRehearsal();

    assertThat(tree.start("--version").requireFine()).isEqualTo(VERSION);
    assertThat(tree.quickFiles()).containsExactly("key");
    FileTime tried = tree.quickSince();
    assertThat(tree.start("--version").requireFine()).isEqualTo(VERSION);
    assertThat(tree.quickSince()).isEqualTo(tried);
  }

  @Test
  void a_program_in_a_folder_of_somebody_else_runs_as_it_is() throws Exception {
    boolean root = tree.owner().equals("root");
    assumeTrue(!root || Files.exists(LauncherTree.AS_NOBODY), "nobody to be is here");
    for (Path each : List.of(folder, tree.folder(), tree.target())) {
      Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("r-xr-xr-x"));
    }
    try {
      assertThat((root ? tree.startAsNobody("--version") : tree.start("--version")).requireFine())
          .isEqualTo(VERSION);
      assertThat(tree.quick()).doesNotExist();
    } finally {
      for (Path each : List.of(folder, tree.folder(), tree.target())) {
        Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }
}
