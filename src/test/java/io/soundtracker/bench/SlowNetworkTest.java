package io.soundtracker.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.bench.SlowNetwork.Range;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SlowNetworkTest {

  private static final Range AT_ONCE = new Range(0, 0);
  private static final Duration A_DAY = Duration.ofDays(1);

  @Test
  void has_accounts_of_every_size_from_the_smallest_to_the_largest() {
    try (SlowNetwork network = new SlowNetwork(4, new Range(3, 9), AT_ONCE, A_DAY)) {
      assertThat(network.handles()).hasSize(4).doesNotHaveDuplicates();
      assertThat(network.handles())
          .extracting(handle -> network.site().served(handle).size())
          .containsExactlyInAnyOrder(3, 5, 7, 9);
    }
  }

  @Test
  void posts_until_today() {
    Instant now = Instant.now();
    try (SlowNetwork network = new SlowNetwork(1, new Range(3, 3), AT_ONCE, A_DAY)) {
      assertThat(network.site().served(network.handles().get(0)))
          .extracting(post -> Duration.between(post.posted(), now).toDays())
          .containsExactly(0L, 1L, 2L);
    }
  }

  @Test
  void as_a_program_plays_its_accounts_until_its_input_ends() throws Exception {
    Process process = start("2", "3", "9", "0", "0", "1440");
    try (BufferedReader out = process.inputReader(UTF_8)) {
      assertThat(out.readLine()).matches("http://127\\.0\\.0\\.1:\\d+");
      assertThat(List.of(out.readLine(), out.readLine()))
          .containsExactly("@slow.account.001", "@slow.account.002");
      assertThat(out.readLine()).isEmpty();
      assertThat(process.isAlive()).isTrue();
      process.getOutputStream().close();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(String... numbers) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SlowNetwork.class.getName()));
    command.addAll(List.of(numbers));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
