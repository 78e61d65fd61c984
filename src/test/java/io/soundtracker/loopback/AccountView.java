package io.soundtracker.loopback;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An account as it stands while one request is answered.
 *
 * @param handle {@code @} included
 * @param posts newest first
 */
record AccountView(
    String handle,
    String uid,
    String secUid,
    SiteProfile profile,
    List<SitePost> posts,
    ListingHabits habits) {

  static final int PAGE_SIZE = 15;

  AccountView {
    requireNonNull(handle);
    requireNonNull(uid);
    requireNonNull(secUid);
    requireNonNull(profile);
    posts = List.copyOf(posts);
    requireNonNull(habits);
  }

  /** The handle as TikTok's {@code uniqueId} has it. */
  String name() {
    return handle.substring(1);
  }

  String idOf(SitePost post) {
    return PlatformId.ofPost(uid, post.posted());
  }

  /** How many posts the profile claims. */
  long videoCount() {
    return profile.videoCount().orElse(posts.size());
  }

  /** What the profile page shows of the posts. */
  List<SitePost> preview() {
    return habits.preview() ? posts.stream().limit(PAGE_SIZE).toList() : List.of();
  }

  /** The number, from 1, of the page that begins below a cursor. */
  int pageNumber(Instant cursor) {
    return start(cursor) / (PAGE_SIZE - habits.overlap()) + 1;
  }

  /** The page below a cursor, which is the posting time of the last post on the page before. */
  ListingPage page(Instant cursor) {
    int start = start(cursor);
    List<SitePost> rest = posts.subList(start, posts.size());
    List<SitePost> page =
        rest.stream().limit(PAGE_SIZE).filter(post -> isInReach(post, cursor)).toList();
    return new ListingPage(
        start == 0 && habits.pinnedFirst() ? pinnedOnTop(page) : page, rest.size() > page.size());
  }

  /** The page of a number, from 1, as if more of them always followed. */
  ListingPage pageOf(int number) {
    return new ListingPage(
        posts.stream().skip((number - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList(), true);
  }

  private int start(Instant cursor) {
    int above = (int) posts.stream().filter(post -> !post.posted().isBefore(cursor)).count();
    return Math.max(0, above - habits.overlap());
  }

  private boolean isInReach(SitePost post, Instant cursor) {
    return habits
        .lookback()
        .map(reach -> !post.posted().isBefore(cursor.minus(reach)))
        .orElse(true);
  }

  private List<SitePost> pinnedOnTop(List<SitePost> page) {
    return Stream.concat(
            posts.stream().filter(SitePost::pinned), page.stream().filter(post -> !post.pinned()))
        .toList();
  }
}
