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
 * @param pinnedFirst whether the first page begins with the pinned posts
 */
record AccountView(
    String handle,
    String uid,
    String secUid,
    SiteProfile profile,
    List<SitePost> posts,
    boolean pinnedFirst) {

  static final int PAGE_SIZE = 15;

  AccountView {
    requireNonNull(handle);
    requireNonNull(uid);
    requireNonNull(secUid);
    requireNonNull(profile);
    posts = List.copyOf(posts);
  }

  /** The handle as TikTok's {@code uniqueId} has it. */
  String name() {
    return handle.substring(1);
  }

  String idOf(SitePost post) {
    return PlatformId.ofPost(uid, post.posted());
  }

  /** The number, from 1, of the page that begins below a cursor. */
  int pageNumber(Instant cursor) {
    return (posts.size() - below(cursor).size()) / PAGE_SIZE + 1;
  }

  /** The page below a cursor, which is the posting time of the last post on the page before. */
  ListingPage page(Instant cursor) {
    List<SitePost> below = below(cursor);
    List<SitePost> page = below.stream().limit(PAGE_SIZE).toList();
    boolean first = below.size() == posts.size();
    return new ListingPage(
        first && pinnedFirst ? pinnedOnTop(page) : page, below.size() > page.size());
  }

  /** The page of a number, from 1, as if more of them always followed. */
  ListingPage pageOf(int number) {
    return new ListingPage(
        posts.stream().skip((number - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList(), true);
  }

  private List<SitePost> below(Instant cursor) {
    return posts.stream().filter(post -> post.posted().isBefore(cursor)).toList();
  }

  private List<SitePost> pinnedOnTop(List<SitePost> page) {
    return Stream.concat(
            posts.stream().filter(SitePost::pinned), page.stream().filter(post -> !post.pinned()))
        .toList();
  }
}
