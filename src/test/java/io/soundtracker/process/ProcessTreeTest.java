package io.soundtracker.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ProcessTreeTest {

  @Test
  void counts_a_process_that_ended_unnoticed_by_its_parent_as_ended() throws IOException {
    Process parent =
        new ProcessBuilder(
                "python3",
                "-c",
                """
                import subprocess, os, time
                child = subprocess.Popen(["true"])
                os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
                print(child.pid, flush=True)
                time.sleep(300)
                """)
            .start();
    try (BufferedReader reader = parent.inputReader()) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(reader.readLine())).orElseThrow();
      assertThat(child.isAlive()).as("what Java says of a zombie").isTrue();
      assertThat(ProcessTree.isRunning(child)).isFalse();
      assertThat(ProcessTree.isRunning(parent.toHandle())).isTrue();
    } finally {
      parent.destroyForcibly();
    }
  }
}
