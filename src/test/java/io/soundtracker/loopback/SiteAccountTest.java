package io.soundtracker.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who an account is and what it says of itself, seen by the real yt-dlp. */
class SiteAccountTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();
  private int runs;

  @Test
  void leaves_its_old_name_to_somebody_else() throws Exception {
    SiteAccount account = site.account("@ann").posts(Invented.posts(2));
    site.rename("@ann", "@anne");
    SiteAccount other = site.account("@ann").posts(Invented.posts(3));

    List<JsonNode> lines = list("https://www.tiktok.com/@ann");

    assertThat(other.secUid()).isNotEqualTo(account.secUid());
    assertThat(lines).hasSize(3);
    assertThat(lines)
        .extracting(line -> line.path("channel_id").asText())
        .containsOnly(other.secUid());
    assertThat(lines)
        .extracting(line -> line.path("uploader_id").asText())
        .containsOnly(other.uid());
    assertThat(uploaders("tiktokuser:" + account.secUid())).containsOnly("anne");
  }

  @Test
  void tells_of_itself_rounded_and_exactly_what_the_oracle_says() throws Exception {
    SiteAccount account =
        site.account("@ann")
            .posts(Invented.posts(2))
            .profile(
                profile ->
                    profile
                        .withNickname("Ann \"the\" <b>One</b>")
                        .withSignature("first\nsecond")
                        .withCounts(1_776_621, 34, 98_765)
                        .withVideoCount(12_345));

    JsonNode info = userInfo();

    SiteProfile profile = account.profile();
    assertThat(info.at("/user/nickname").asText()).isEqualTo(profile.nickname());
    assertThat(info.at("/user/signature").asText()).isEqualTo(profile.signature());
    assertThat(counts(info.path("statsV2")))
        .containsExactly(
            profile.followers(), profile.following(), profile.hearts(), account.videoCount());
    assertThat(counts(info.path("stats"))).containsExactly(1_800_000L, 34L, 98_800L, 12_300L);
    assertThat(info.at("/stats/followerCount").isNumber()).isTrue();
    assertThat(info.at("/statsV2/followerCount").isTextual()).isTrue();
  }

  @Test
  void has_as_many_posts_as_there_are_if_it_claims_nothing_else() {
    assertThat(site.account("@ann").posts(Invented.posts(7)).videoCount()).isEqualTo(7);
  }

  private static Stream<Long> counts(JsonNode stats) {
    return Stream.of("followerCount", "followingCount", "heartCount", "videoCount")
        .map(count -> stats.path(count).asLong());
  }

  private JsonNode userInfo() throws Exception {
    YtDlpRun run = start("https://www.tiktok.com/@ann");
    run.outcome();
    String page =
        run.rawPages().stream()
            .filter(text -> text.contains("user-detail"))
            .findFirst()
            .orElseThrow();
    String json = page.replaceAll("(?s).*type=\"application/json\">|</script>.*", "");
    return JSON.readTree(json).at("/__DEFAULT_SCOPE__/webapp.user-detail/userInfo");
  }

  private List<String> uploaders(String url) throws Exception {
    return list(url).stream().map(line -> line.path("uploader").asText()).toList();
  }

  private List<JsonNode> list(String url) throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : start(url).outcome().lines()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private YtDlpRun start(String url) throws IOException {
    return YtDlpRun.start(site, url, folder.resolve("run" + runs++));
  }
}
