package io.soundtracker.loopback;

import static io.soundtracker.loopback.FaultCase.NO_EMBED;
import static io.soundtracker.loopback.FaultCase.NO_SEC_UID;
import static io.soundtracker.loopback.FaultCase.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real yt-dlp makes of a way that does not lead to the site. */
class NetworkTest {

  @TempDir private Path folder;
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();
  private int runs;

  @ParameterizedTest
  @CsvSource({
    "REFUSES, CONNECT tunnel failed, Tunnel connection failed: 502",
    "DROPS, Proxy CONNECT aborted, Remote end closed connection without response",
    "HANGS, Connection timed out, timed out",
    "BREAKS_TLS, curl: (35), SSL"
  })
  void is_told_by_a_warning_by_name_and_an_error_by_channel_id(
      Network state, String byName, String byId) throws Exception {
    SiteAccount account = site.account("@ann").posts(Invented.posts(3));
    site.network(state);

    YtDlpRun.Outcome named = list(PROFILE);
    YtDlpRun.Outcome numbered = list("tiktokuser:" + account.secUid());

    assertThat(named.exit()).isEqualTo(1);
    assertThat(String.join("\n", named.troubles()))
        .containsSubsequence("Unable to download user webpage: ", byName, NO_EMBED, NO_SEC_UID);
    assertThat(numbered.exit()).isEqualTo(1);
    assertThat(numbered.troubles())
        .hasSize(1)
        .first()
        .asString()
        .contains("ERROR: " + account.secUid() + ": Unable to download JSON metadata: ", byId);
    assertThat(site.requests().all()).isEmpty();
  }

  @Test
  void refuses_connections_where_nobody_listens() throws Exception {
    SiteAccount account = site.account("@ann").posts(Invented.posts(3));
    site.close();

    assertThat(list(PROFILE).troubles())
        .anyMatch(line -> line.contains("Could not connect to server"))
        .contains(NO_EMBED);
    assertThat(list("tiktokuser:" + account.secUid()).errors()).contains("Connection refused");
  }

  @Test
  void comes_back() throws Exception {
    site.account("@ann").posts(Invented.posts(3));
    site.network(Network.REFUSES);
    assertThat(list(PROFILE).lines()).isEmpty();

    site.network(Network.UP);
    assertThat(list(PROFILE).lines()).hasSize(3);
  }

  private YtDlpRun.Outcome list(String url) throws IOException, InterruptedException {
    return YtDlpRun.start(site, url, folder.resolve("run" + runs++), "--socket-timeout", "2")
        .outcome();
  }
}
