package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.AccountPerformance;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundPerformance;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the most viewed posts of a sound or an account.
 *
 * @param of the sound's key, or the account
 * @param place 1 for the most viewed
 */
public record RankedPost(String of, int place, Post post) {

  public RankedPost {
    requireNonNull(of);
    requireNonNull(post);
  }

  /** The top posts by key, in the order of the sounds. */
  public static List<RankedPost> ofSounds(
      List<SoundPerformance> sounds, Map<String, List<Post>> top) {
    return sounds.stream()
        .flatMap(sound -> ranked(sound.key(), top.getOrDefault(sound.key(), List.of())))
        .toList();
  }

  /** The best posts in the order of the accounts. */
  public static List<RankedPost> ofAccounts(List<AccountPerformance> accounts) {
    return accounts.stream()
        .flatMap(row -> ranked(row.total().account().value(), row.best()))
        .toList();
  }

  private static Stream<RankedPost> ranked(String of, List<Post> posts) {
    return IntStream.range(0, posts.size()).mapToObj(i -> new RankedPost(of, i + 1, posts.get(i)));
  }
}
