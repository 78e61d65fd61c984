package io.soundtracker.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are found again by the folder that they were started in. */
@Timeout(60)
class OrphansTest {

  /** Says its number, and leaves a child that takes no request to end. */
  private static final String STUBBORN =
      """
      trap '' TERM
      (trap '' TERM; sleep 300; sleep 300) &
      echo $! > child.new; mv child.new child
      echo $$ > root.new; mv root.new root
      while :; do sleep 1; done
      """;

  @TempDir Path folder;
  private Thread runner;

  @AfterEach
  void stop() throws InterruptedException {
    runner.interrupt();
    runner.join();
  }

  /** Starts a script as a run does, by a thread that looks after it. */
  private ShellScript start(Path in) throws IOException, InterruptedException {
    Files.createDirectories(in);
    ShellScript script = new ShellScript(in);
    runner =
        new Thread(
            () -> {
              try {
                script.run(
                    STUBBORN,
                    new Limits(ShellScript.LONG, ShellScript.LONG, Duration.ofMillis(100)),
                    line -> true);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    runner.start();
    while (!Files.exists(in.resolve("root")) || !Files.exists(in.resolve("child"))) {
      Thread.sleep(20);
    }
    return script;
  }

  @Test
  void all_that_runs_below_the_folder_is_ended_whatever_it_thinks_of_it() throws Exception {
    Path workspace = folder.resolve("a folder, ünder ünusual name");
    ShellScript script = start(workspace.resolve("listing-1"));

    assertThat(Orphans.endBelow(workspace)).isGreaterThanOrEqualTo(2);

    script.assertAllDead("root", "child");
    assertThat(Orphans.endBelow(workspace)).as("nothing is left").isZero();
  }

  @Test
  void a_link_to_the_folder_is_the_folder() throws Exception {
    ShellScript script = start(Files.createDirectories(folder.resolve("real/listings/listing-1")));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

    assertThat(Orphans.endBelow(link.resolve("listings"))).isGreaterThanOrEqualTo(2);

    script.assertAllDead("root", "child");
  }

  @Test
  void what_runs_elsewhere_stays() throws Exception {
    start(folder.resolve("listings.old/listing-1"));
    Process stranger =
        new ProcessBuilder(List.of("sleep", "300"))
            .directory(Files.createDirectories(folder.resolve("listings")).toFile())
            .start();
    try {
      assertThat(Orphans.endBelow(folder.resolve("listings"))).isZero();

      assertThat(stranger.isAlive()).as("not started by a run").isTrue();
      assertThat(runner.isAlive()).as("another folder of a similar name").isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }
}
