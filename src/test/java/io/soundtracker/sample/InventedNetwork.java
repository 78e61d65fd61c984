package io.soundtracker.sample;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that exists in the invented network, and what a listing of it shows on each day. */
public final class InventedNetwork {

  static final LocalTime OBSERVED = LocalTime.of(6, 0);

  /** The last observation: the present of whoever works with the recordings. */
  public static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

  /** The moments of observation, one a day. */
  public static final List<Instant> DAYS =
      Stream.of(3, 2, 1, 0).map(days -> NOW.minus(Duration.ofDays(days))).toList();

  /** The keys of the sounds that clearly rise in the last seven days; no others do. */
  public static final Set<String> RISING =
      Set.of(
          "Salt Hour Signal - Ottoline Varr",
          "Borrowed Umbrella - Juniper Clasp, Hollis Wren",
          "Pixel Orchard - MOTHFRAME",
          "Kettle Lightning - The Quiet Engines",
          "Tram Nine Lullaby - Perla Quist, Dov Amsel, Ren Okabane");

  static final Instant RISE_BEGINS = NOW.minus(Duration.ofDays(7));
  static final Instant VANISHED_AT = Instant.parse("2026-10-30T18:00:00Z");
  static final Instant LIKES_FELL_AT = Instant.parse("2026-10-30T20:00:00Z");

  /** The account that is private on the second day, without the {@code @}. */
  public static final String PRIVATE_ONCE = "noor.of.kites";

  /** The account of which the third day's listing breaks off, without the {@code @}. */
  public static final String PARTIAL_ONCE = "marmot.dances";

  private static final int POSTS_BEFORE_REFUSAL = 30;

  private static final String PRIVATE =
      """
      ERROR: [tiktok:user] %s: This user's account is private. Log into an account that has access. \
      Use --cookies-from-browser or --cookies for the authentication. \
      See  https://github.com/yt-dlp/yt-dlp/wiki/FAQ#how-do-i-pass-cookies-to-yt-dlp  \
      for how to manually pass cookies
      """;

  private static final String REFUSED =
      """
      ERROR: %s: Unable to download JSON metadata: HTTP Error 429: Too Many Requests \
      (caused by <HTTPError 429: Too Many Requests>)
      """;

  private final List<SampleAccount> accounts = SampleAccounts.all();
  private final List<SampleSong> songs = SampleSongs.all(accounts);
  private final List<SamplePost> posts = new ArrayList<>();

  public InventedNetwork() {
    accounts.forEach(account -> posts.addAll(new SamplePosts(account, songs).all()));
  }

  public List<SampleAccount> accounts() {
    return accounts;
  }

  /** All sounds that accounts have in their repertoire. */
  public List<SampleSong> songs() {
    return songs;
  }

  /** Every post that ever was, the vanished one included. */
  public List<SamplePost> posts() {
    return List.copyOf(posts);
  }

  public SamplePost post(Oddity oddity) {
    return posts.stream().filter(post -> post.is(oddity)).findFirst().orElseThrow();
  }

  /** What exists of an account at a moment: a pinned post first, then the newest first. */
  public List<SamplePost> postsOf(SampleAccount account, Instant moment) {
    return posts.stream()
        .filter(post -> post.account().equals(account) && post.existsAt(moment))
        .sorted(
            Comparator.comparing((SamplePost post) -> !post.pinned())
                .thenComparing(Comparator.comparing(SamplePost::postedAt).reversed()))
        .toList();
  }

  /** What an attempt to list an account brings on one of the days. */
  public SampleListing listing(SampleAccount account, Instant day) {
    List<SamplePost> all = postsOf(account, day);
    String name = account.handle().name();
    if (name.equals(PRIVATE_ONCE) && day.equals(DAYS.get(1))) {
      return new SampleListing(account, day, List.of(), PRIVATE.formatted(name), 1);
    }
    if (name.equals(PARTIAL_ONCE) && day.equals(DAYS.get(2))) {
      List<SamplePost> read = all.subList(0, POSTS_BEFORE_REFUSAL);
      return new SampleListing(account, day, read, REFUSED.formatted(name), 1);
    }
    return new SampleListing(account, day, all, "", 0);
  }

  /** The accounts, as {@code @handle}, that posted with each sound, by the sound's key. */
  public Map<String, Set<String>> adopters(Predicate<Instant> postedAt) {
    Map<String, Set<String>> adopters = new TreeMap<>();
    for (SamplePost post : posts) {
      if (postedAt.test(post.postedAt())) {
        post.song()
            .map(song -> adopters.computeIfAbsent(song.key(), key -> new TreeSet<>()))
            .ifPresent(handles -> handles.add(post.account().handle().value()));
      }
    }
    return adopters;
  }

  /** The keys of the songs, original sounds apart, that nobody but targets posted. */
  public Set<String> exclusiveSongs() {
    return songsWithOutsiders(0);
  }

  /** The keys of the songs, original sounds apart, that targets and one outside account posted. */
  public Set<String> nearExclusiveSongs() {
    return songsWithOutsiders(1);
  }

  private Set<String> songsWithOutsiders(int wanted) {
    Set<String> originals =
        songs.stream()
            .filter(song -> song.sound().original())
            .map(SampleSong::key)
            .collect(toCollection(TreeSet::new));
    Set<String> targets =
        accounts.stream()
            .filter(SampleAccount::target)
            .map(account -> account.handle().value())
            .collect(toCollection(TreeSet::new));
    Set<String> found = new TreeSet<>();
    adopters(at -> true)
        .forEach(
            (key, handles) -> {
              long outsiders = handles.stream().filter(handle -> !targets.contains(handle)).count();
              if (!originals.contains(key) && outsiders == wanted && handles.size() > outsiders) {
                found.add(key);
              }
            });
    return found;
  }
}
