package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes that a test may fill, and may write or not. Only root can make one. */
final class SmallDisk {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Puts a disk into an empty folder; where that cannot be, the test is skipped, if it may be. */
  static SmallDisk in(Path folder, int megabytes) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", folder.toString());
    if (!mounted) {
      String advice = "No small disk can be mounted: run the tests as root";
      assertThat(Boolean.getBoolean("tools.required")).as(advice).isFalse();
      Assumptions.abort(advice);
    }
    return new SmallDisk(folder);
  }

  void makeReadOnly() throws IOException, InterruptedException {
    assertThat(run("mount", "-o", "remount,ro", folder.toString())).isTrue();
  }

  void makeWritable() throws IOException, InterruptedException {
    assertThat(run("mount", "-o", "remount,rw", folder.toString())).isTrue();
  }

  /** Leaves so many bytes of room, or less than a page. */
  void fill(long left) throws IOException {
    long more = Files.getFileStore(folder).getUsableSpace() - left;
    byte[] page = new byte[4096];
    try (FileChannel file =
        FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (long written = 0; written < more; written += page.length) {
        file.write(ByteBuffer.wrap(page));
      }
    }
  }

  void makeRoom() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  void remove() throws IOException, InterruptedException {
    // Something may still be looking at it.
    assertThat(run("umount", "--lazy", folder.toString())).isTrue();
  }
}
