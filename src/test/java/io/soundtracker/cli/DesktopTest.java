package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopTest {

  @TempDir Path folder;

  private String open(String script, Map<String, String> environment) throws IOException {
    Path opener = Files.writeString(folder.resolve("xdg-open"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new Desktop(environment, "Linux").open(folder.resolve("report.html"));
  }

  private Map<String, String> desktop() {
    return Map.of("DISPLAY", ":0", "PATH", "/nowhere:" + folder);
  }

  @Test
  void the_systems_program_is_given_the_file_and_named() throws IOException {
    String said = open("echo \"$1\" > " + folder.resolve("opened"), desktop());

    assertThat(said).isEqualTo("Opened with %s/xdg-open: %s/report.html".formatted(folder, folder));
    assertThat(folder.resolve("opened")).content().startsWith(folder + "/report.html");
  }

  @Test
  void a_program_that_stays_is_left_alone() throws IOException {
    long begin = System.nanoTime();

    assertThat(open("exec sleep 60", desktop())).startsWith("Opened with");

    assertThat(System.nanoTime() - begin).isLessThan(30_000_000_000L);
    assertThat(
            ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("sleep 60"))
                .peek(ProcessHandle::destroy))
        .hasSize(1);
  }

  @Test
  void a_program_that_fails_is_told_with_the_path() throws IOException {
    assertThat(open("exit 3", desktop()))
        .contains("xdg-open answered 3")
        .endsWith(folder + "/report.html");
  }

  @Test
  void without_a_desktop_nothing_is_run() throws IOException {
    assertThat(open("touch " + folder.resolve("run"), Map.of("PATH", folder.toString())))
        .isEqualTo(
            "Not opened, since there is no desktop to show it on: " + folder + "/report.html");
    assertThat(folder.resolve("run")).doesNotExist();
    assertThat(open("exit 0", Map.of("DISPLAY", ":0"))).startsWith("Not opened");
  }
}
