package io.soundtracker.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soundtracker.model.Counts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site, seen by the real yt-dlp. What its faults do is in {@link FaultTest}. */
class LoopbackTikTokTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  @AutoClose private final LoopbackTikTok site = LoopbackTikTok.start();
  private int runs;

  @Test
  void gives_yt_dlp_exactly_the_served_posts_of_a_paged_account() throws Exception {
    site.account("@ann").posts(Invented.posts(40));

    List<JsonNode> lines = list("https://www.tiktok.com/@ann");

    assertSameAsServed(lines, "@ann");
    assertThat(lines).hasSize(40);
    assertThat(site.requests().pages("@ann")).containsExactly(1, 2, 3);
    assertThat(site.requests().count(Endpoint.USER_PAGE, "@ann")).isEqualTo(1);
    assertThat(site.requests().count("@ann")).isEqualTo(4);
    assertThat(site.requests().refusedHosts()).isEmpty();
  }

  @Test
  void gives_an_account_with_one_whole_page_by_one_request_of_its_listing() throws Exception {
    site.account("@ann").posts(Invented.posts(AccountView.PAGE_SIZE));

    assertThat(list("https://www.tiktok.com/@ann")).hasSize(AccountView.PAGE_SIZE);

    assertThat(site.requests().pages("@ann")).containsExactly(1);
  }

  @Test
  void gives_rounded_counts_cut_artists_and_the_music_s_duration_of_photos() throws Exception {
    SiteMusic song = SiteMusic.song("Grey", "Grey & Sons, Ada Vell").withDurationSeconds(44);
    site.account("@ann")
        .profile(profile -> profile.withNickname("Ann, \"Inc\" 🎵"))
        .posts(
            SitePost.at("2026-08-02T10:00:00Z")
                .withCounts(1_776_621, 12_345, 9_999, 0, 999_950)
                .withMusic(song.withAlbum("Rooms"))
                .withPhotos(),
            SitePost.at("2026-08-01T10:00:00Z").withCounts(Counts.UNKNOWN).withCaption("# #a #b"));

    List<JsonNode> lines = list("https://www.tiktok.com/@ann");

    assertSameAsServed(lines, "@ann");
    assertThat(site.served("@ann").get(0).artists()).containsExactly("Grey", "Sons", "Ada Vell");
    assertThat(site.served("@ann").get(0).durationSeconds()).hasValue(44);
    assertThat(site.served("@ann").get(1).hashtags()).containsExactly("a", "b");
    assertThat(Stream.of("view_count", "like_count", "comment_count", "save_count"))
        .extracting(count -> lines.get(0).path(count).asLong())
        .containsExactly(1_800_000L, 12_300L, 9_999L, 1_000_000L);
    assertThat(lines.get(0).path("album").asText()).isEqualTo("Rooms");
    assertThat(lines.get(0).path("uploader").asText()).isEqualTo("ann");
    assertThat(lines.get(0).path("uploader_id").asText()).isEqualTo(site.account("@ann").uid());
    assertThat(lines.get(0).path("channel").asText()).isEqualTo("Ann, \"Inc\" 🎵");
    assertThat(lines.get(0).path("channel_id").asText()).isEqualTo(site.account("@ann").secUid());
    assertThat(lines.get(1).has("view_count")).isFalse();
    assertThat(lines.get(1).has("track")).isFalse();
  }

  @Test
  void keeps_the_posting_second_in_the_upper_half_of_an_id() {
    Instant posted = Instant.parse("2026-08-02T10:00:00Z");
    site.account("@ann").posts(SitePost.at(posted));
    site.account("@bea").posts(SitePost.at(posted));

    String id = site.served("@ann").get(0).id();

    assertThat(Long.parseLong(id) >> 32).isEqualTo(posted.getEpochSecond());
    assertThat(site.served("@bea").get(0).id()).isNotEqualTo(id);
    assertThat(site.account("@ann").idOf(posted)).isEqualTo(id);
  }

  @Test
  void puts_an_old_pinned_post_on_top_where_the_account_does_so() throws Exception {
    SitePost pinned = SitePost.at("2024-05-01T00:00:00Z").withCaption("long ago").withPin();
    site.account("@ann").posts(Invented.posts(20)).posts(pinned).pinnedFirst();

    List<JsonNode> lines = list("https://www.tiktok.com/@ann");

    assertThat(lines).hasSize(21);
    assertThat(lines.get(0).path("description").asText()).isEqualTo("long ago");
    assertThat(lines)
        .extracting(line -> line.path("id").asText())
        .containsExactlyInAnyOrderElementsOf(
            site.served("@ann").stream().map(ServedPost::id).toList());
  }

  @Test
  void tells_in_the_raw_pages_what_the_lines_leave_out() throws Exception {
    SiteMusic music = SiteMusic.originalBy("Ann");
    site.account("@ann")
        .profile(profile -> profile.withSignature("line one\nline two").withCounts(3, 4, 5))
        .posts(
            SitePost.at("2026-08-02T10:00:00Z")
                .withCaption("hello #fyp </script>")
                .withCounts(1_776_621, 2, 3, 4, 5)
                .withMusic(music)
                .withPin()
                .withPhotos());

    YtDlpRun run = start("https://www.tiktok.com/@ann");
    assertThat(run.outcome().exit()).isZero();

    String profile = only(run.rawPages(), "webapp.user-detail");
    assertThat(profile)
        .contains("\"followerCount\":3", "\"followingCount\":4", "\"heartCount\":5")
        .contains("\"videoCount\":1", "\"signature\":\"line one\\nline two\"");
    JsonNode page = JSON.readTree(only(run.rawPages(), "itemList\":[{"));
    JsonNode item = page.path("itemList").path(0);
    assertThat(page.path("hasMorePrevious").asBoolean(true)).isFalse();
    assertThat(page.path("statusCode").asInt(-1)).isZero();
    assertThat(item.path("statsV2").path("playCount").asText()).isEqualTo("1776621");
    assertThat(item.path("music").path("id").asText()).isEqualTo(music.id());
    assertThat(item.path("music").path("original").asBoolean()).isTrue();
    assertThat(item.path("isPinnedItem").asBoolean()).isTrue();
    assertThat(item.path("imagePost").path("images")).isNotEmpty();
    assertThat(item.path("challenges").path(0).path("title").asText()).isEqualTo("fyp");
    assertThat(item.path("textExtra").path(0).path("start").asInt()).isEqualTo(6);
  }

  @Test
  void shows_the_next_run_what_has_changed() throws Exception {
    List<SitePost> posts = Invented.posts(3);
    SiteAccount account = site.account("@ann").posts(posts);
    assertSameAsServed(list("https://www.tiktok.com/@ann"), "@ann");
    List<ServedPost> before = site.served("@ann");

    site.requests().clear();
    account
        .change(post -> post.grown(count -> count + 7))
        .change(posts.get(0).posted(), post -> post.withCaption("edited"))
        .remove(posts.get(1).posted())
        .posts(SitePost.at(posts.get(0).posted().plus(Duration.ofHours(5))))
        .profile(profile -> profile.withNickname("Ann the Second"));
    List<JsonNode> lines = list("https://www.tiktok.com/@ann");

    assertSameAsServed(lines, "@ann");
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1).path("description").asText()).isEqualTo("edited");
    assertThat(lines.get(1).path("view_count").asLong())
        .isEqualTo(before.get(0).counts().views().orElseThrow() + 7);
    assertThat(lines.get(0).path("channel").asText()).isEqualTo("Ann the Second");
    assertThat(site.requests().count("@ann")).isEqualTo(2);
  }

  @Test
  void keeps_the_ids_of_a_renamed_account_which_is_still_found_by_channel_id() throws Exception {
    SiteAccount account = site.account("@ann").posts(Invented.posts(2));
    List<ServedPost> before = site.served("@ann");

    site.rename("@ann", "@anne");

    List<JsonNode> lines = list("tiktokuser:" + account.secUid());
    assertThat(lines).extracting(line -> line.path("uploader").asText()).containsOnly("anne");
    assertSameAsServed(lines, "@anne");
    assertThat(site.served("@anne")).isEqualTo(before);
    assertThat(site.requests().pages("@anne")).containsExactly(1);
    assertThat(start("https://www.tiktok.com/@ann").outcome().errors())
        .contains("Unable to extract secondary user ID");
  }

  @Test
  void refuses_other_hosts_and_everything_but_a_tunnel() throws Exception {
    assertThat(statusLine("CONNECT example.invalid:443 HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 502");
    assertThat(statusLine("CONNECT nottiktok.com:443 HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 502");
    assertThat(statusLine("GET http://www.tiktok.com/@ann HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 502");
    assertThat(statusLine("CONNECT WWW.TIKTOK.COM:443 HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(site.requests().refusedHosts())
        .containsExactly("example.invalid:443", "nottiktok.com:443", "http://www.tiktok.com/@ann");
    assertThat(site.requests().all()).isEmpty();
  }

  @Test
  void says_at_its_end_that_it_did_not_understand_a_request() throws Exception {
    LoopbackTikTok confused = LoopbackTikTok.start();
    String withoutCursor = "https://www.tiktok.com/api/creator/item_list/?secUid=x";

    YtDlpRun.start(confused, withoutCursor, folder).outcome();

    assertThatThrownBy(confused::close).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void is_not_there_any_more_once_closed() {
    site.close();

    assertThatThrownBy(() -> statusLine("CONNECT www.tiktok.com:443 HTTP/1.1\r\n\r\n"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void refuses_a_world_that_cannot_be_served() {
    SitePost post = SitePost.at("2026-08-02T10:00:00Z");
    SiteAccount account = site.account("@ann").posts(post);
    site.account("@bea");

    assertThatIllegalArgumentException().isThrownBy(() -> account.posts(post));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.posts(SitePost.at("2999-01-01T00:00:00Z")));
    assertThatIllegalArgumentException().isThrownBy(() -> SitePost.at("2026-08-02T10:00:00.5Z"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.remove(Instant.parse("2026-08-03T10:00:00Z")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.change(ignored -> SitePost.at("2026-08-01T10:00:00Z")));
    assertThatIllegalArgumentException().isThrownBy(() -> site.rename("@ann", "@bea"));
    assertThatIllegalArgumentException().isThrownBy(() -> site.account("ann"));
    assertThatIllegalArgumentException().isThrownBy(() -> site.served("@cleo"));
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.samePageFrom(1));
  }

  private YtDlpRun start(String url) throws IOException {
    return YtDlpRun.start(site, url, folder.resolve("run" + runs++));
  }

  private List<JsonNode> list(String url) throws Exception {
    YtDlpRun.Outcome outcome = start(url).outcome();
    assertThat(outcome.exit()).as(outcome.errors()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : outcome.lines()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private void assertSameAsServed(List<JsonNode> lines, String handle) {
    List<ServedPost> served = site.served(handle);
    assertThat(lines).hasSameSizeAs(served);
    assertThat(IntStream.range(0, lines.size()).boxed())
        .map(number -> PrintedPost.read(lines.get(number), served.get(number)))
        .containsExactlyElementsOf(served);
  }

  private static String only(List<String> pages, String part) {
    List<String> found = pages.stream().filter(page -> page.contains(part)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private String statusLine(String request) throws IOException {
    URI proxy = URI.create(site.proxyUrl());
    try (Socket socket = new Socket(InetAddress.getByName(proxy.getHost()), proxy.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      return new String(start, StandardCharsets.US_ASCII);
    }
  }
}
