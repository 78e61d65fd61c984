package io.soundtracker.loopback;

import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One account of the site, which a test may change at any time: posts come and go, counts grow, the
 * profile changes, faults strike and end. Every method returns at once and is safe among threads.
 */
public final class SiteAccount {

  private final String uid;
  private final String secUid;
  private final Faults faults = new Faults();
  private final NavigableMap<Instant, SitePost> posts = new TreeMap<>(reverseOrder());
  private String handle;
  private SiteProfile profile;
  private ListingHabits habits = ListingHabits.USUAL;

  SiteAccount(String handle, int number) {
    this.handle = handle;
    this.uid = PlatformId.of("account", handle, Integer.toString(number));
    this.secUid = PlatformId.secUid("account", handle, Integer.toString(number));
    this.profile = SiteProfile.of(handle.substring(1));
  }

  /** The present name, {@code @} included. */
  public synchronized String handle() {
    return handle;
  }

  /** What yt-dlp gives as {@code uploader_id}; outlives a rename. */
  public String uid() {
    return uid;
  }

  /** What yt-dlp gives as {@code channel_id}; outlives a rename. */
  public String secUid() {
    return secUid;
  }

  /** What the profile page tells, all counts exact; the number of posts is {@link #videoCount}. */
  public synchronized SiteProfile profile() {
    return profile;
  }

  public synchronized SiteAccount profile(UnaryOperator<SiteProfile> change) {
    profile = change.apply(profile);
    return this;
  }

  /** Adds posts. yt-dlp lists what is older than the real clock, so that none may lie ahead. */
  public SiteAccount posts(SitePost... more) {
    return posts(List.of(more));
  }

  /** Adds posts, as {@link #posts(SitePost...)} does. */
  public synchronized SiteAccount posts(Collection<SitePost> more) {
    for (SitePost post : more) {
      if (!post.posted().isBefore(Instant.now())) {
        throw new IllegalArgumentException("In the future, yt-dlp will not see it: " + post);
      }
      if (posts.putIfAbsent(post.posted(), post) != null) {
        throw new IllegalArgumentException(handle + " has a post in that second: " + post);
      }
    }
    return this;
  }

  /** The author deletes a post. */
  public synchronized SiteAccount remove(Instant posted) {
    if (posts.remove(posted) == null) {
      throw new IllegalArgumentException(handle + " has no post of " + posted);
    }
    return this;
  }

  /** Changes one post, for example its counts. */
  public synchronized SiteAccount change(Instant posted, UnaryOperator<SitePost> change) {
    if (!posts.containsKey(posted)) {
      throw new IllegalArgumentException(handle + " has no post of " + posted);
    }
    return change(post -> post.posted().equals(posted) ? change.apply(post) : post);
  }

  /** Changes every post. */
  public synchronized SiteAccount change(UnaryOperator<SitePost> change) {
    posts.replaceAll(
        (posted, post) -> {
          SitePost changed = change.apply(post);
          if (!changed.posted().equals(posted)) {
            throw new IllegalArgumentException("A posting time never changes: " + changed);
          }
          return changed;
        });
    return this;
  }

  /**
   * Puts pinned posts on top of the first page, whatever their age; they come again in their turn.
   */
  public synchronized SiteAccount pinnedFirst() {
    habits = habits.withPinnedFirst();
    return this;
  }

  /** Lets every page begin with the last few posts of the page before. */
  public synchronized SiteAccount overlapping(int posts) {
    habits = habits.withOverlap(posts);
    return this;
  }

  /**
   * Lets a page reach only so far below its cursor, so that a longer silence of the author makes
   * empty pages after which more follow. A page between is numbered as the one with posts.
   */
  public synchronized SiteAccount lookingBack(Duration reach) {
    habits = habits.withLookback(reach);
    return this;
  }

  /**
   * Shows the newest posts on the profile page. Without them yt-dlp takes a listing whose first
   * page is empty for a private account's.
   */
  public synchronized SiteAccount previewing() {
    habits = habits.withPreview();
    return this;
  }

  /** Lets faults strike requests for this account, beside those that do already. */
  public SiteAccount fails(Fault... more) {
    faults.add(more);
    return this;
  }

  /** Ends all faults of this account. */
  public SiteAccount works() {
    faults.clear();
    return this;
  }

  /** The id of this account's post of that second, whether there is one or not. */
  public String idOf(Instant posted) {
    return PlatformId.ofPost(uid, posted);
  }

  /** What a whole listing gives now, newest first, whatever faults there are. */
  public List<ServedPost> served() {
    return view().posts().stream().map(post -> ServedPost.of(idOf(post.posted()), post)).toList();
  }

  /** How many posts the profile page claims. */
  public long videoCount() {
    return view().videoCount();
  }

  synchronized void rename(String newHandle) {
    handle = newHandle;
  }

  synchronized AccountView view() {
    return new AccountView(handle, uid, secUid, profile, List.copyOf(posts.values()), habits);
  }

  Faults faults() {
    return faults;
  }
}
