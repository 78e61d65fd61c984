package io.soundtracker.analysis;

import io.soundtracker.analysis.GeneratedNetwork.Account;
import io.soundtracker.analysis.GeneratedNetwork.Post;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The slow and obvious way to tell which songs are the targets' own.
 *
 * @param targets who counts as one; empty for the accounts that are marked so
 */
record ExclusiveReference(
    GeneratedNetwork network,
    Duration fresh,
    Window window,
    By by,
    boolean originals,
    Optional<List<Handle>> targets) {

  /**
   * What is known of a song.
   *
   * @param uses by account: how many posts, the first, the last, and all addresses; of a target
   *     those of the first and the last
   */
  record Known(
      String status, String asFarAsRead, Map<String, List<Object>> uses, Set<Handle> missing) {}

  ExclusiveReference asOf(Instant moment) {
    return new ExclusiveReference(network.asOf(moment), fresh, window, by, originals, targets);
  }

  /** By song. */
  Map<String, Known> songs() {
    Set<Handle> gaps = new CoverageReference(network, fresh).gaps(window);
    Map<String, Known> songs = new TreeMap<>();
    posts().stream()
        .collect(Collectors.groupingBy(post -> songOf(post).orElseThrow()))
        .forEach(
            (song, posts) -> {
              if (posts.stream().anyMatch(post -> isTarget(post.account()))) {
                songs.put(song, known(posts, gaps));
              }
            });
    return songs;
  }

  private List<Post> posts() {
    return network.posts().stream()
        .filter(post -> window.start().stream().noneMatch(post.postedAt()::isBefore))
        .filter(post -> window.end().stream().allMatch(post.postedAt()::isBefore))
        .filter(post -> songOf(post).isPresent())
        .filter(post -> originals || !network.name(songOf(post).get()).original())
        .sorted(
            (one, other) ->
                one.postedAt().equals(other.postedAt())
                    ? one.id().compareTo(other.id())
                    : one.postedAt().compareTo(other.postedAt()))
        .toList();
  }

  private Optional<String> songOf(Post post) {
    return by == By.SONG ? network.songOf(post) : network.soundOf(post);
  }

  boolean isTarget(Handle account) {
    return targets
        .map(given -> given.contains(account))
        .orElseGet(
            () ->
                network.accounts().stream()
                    .filter(Account::target)
                    .anyMatch(target -> target.handle().equals(account)));
  }

  private Known known(List<Post> posts, Set<Handle> gaps) {
    Map<String, List<Object>> uses = new TreeMap<>();
    posts.stream()
        .collect(Collectors.groupingBy(Post::account))
        .forEach((account, own) -> uses.put(account.value(), use(own)));
    Set<Handle> outsiders =
        posts.stream()
            .map(Post::account)
            .filter(account -> !isTarget(account))
            .collect(Collectors.toSet());
    Set<Handle> missing =
        gaps.stream()
            .filter(account -> !isTarget(account))
            .filter(account -> !outsiders.contains(account))
            .collect(Collectors.toSet());
    String asFarAsRead =
        outsiders.isEmpty() ? "exclusive" : outsiders.size() == 1 ? "near-exclusive" : "shared";
    String status = outsiders.size() < 2 && !missing.isEmpty() ? "unknown" : asFarAsRead;
    return new Known(status, asFarAsRead, uses, missing);
  }

  private List<Object> use(List<Post> posts) {
    List<String> urls = posts.stream().map(Post::url).toList();
    return List.of(
        (long) posts.size(),
        posts.get(0).postedAt(),
        posts.get(posts.size() - 1).postedAt(),
        isTarget(posts.get(0).account()) ? ends(urls) : urls);
  }

  private static List<String> ends(List<String> all) {
    return all.size() == 1 ? all : List.of(all.get(0), all.get(all.size() - 1));
  }

  /** The posts of a song that are no target's and were found after a moment. */
  Set<String> foundSince(Instant moment, String song) {
    return posts().stream()
        .filter(post -> songOf(post).equals(Optional.of(song)))
        .filter(post -> !isTarget(post.account()) && post.found().isAfter(moment))
        .map(Post::url)
        .collect(Collectors.toSet());
  }
}
