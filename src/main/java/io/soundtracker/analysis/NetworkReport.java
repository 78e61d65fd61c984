package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Window;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that a report shows of the network, computed once for all formats. Songs on the list
 * that reports leave out are in none of it but {@code leftOut}.
 *
 * @param by whether versions of a song are counted apart or together
 * @param generatedAt when it was computed
 * @param total all posts of the window, those without a sound included
 * @param postsWithoutSound posts of the window that have no sound
 * @param leftOut what the list of songs to leave out takes from the window
 * @param sounds by posts, then views, most first
 * @param accounts by views, most first
 * @param exclusive what is or may be the targets' own, in the order of {@link Exclusivity};
 *     original sounds are left out
 * @param posts every post of the window, newest first, read anew at each walk
 * @param sessions the last sessions, newest first
 */
public record NetworkReport(
    Window window,
    By by,
    Coverage coverage,
    Instant generatedAt,
    Figures total,
    long postsWithoutSound,
    LeftOutTotals.LeftOutTotal leftOut,
    List<SoundTotal> sounds,
    List<AccountTotal> accounts,
    List<ExclusiveSong> exclusive,
    Posts posts,
    List<SessionSummary> sessions) {

  public NetworkReport {
    requireNonNull(window);
    requireNonNull(by);
    requireNonNull(coverage);
    requireNonNull(generatedAt);
    requireNonNull(total);
    requireNonNull(leftOut);
    sounds = List.copyOf(sounds);
    accounts = List.copyOf(accounts);
    exclusive = List.copyOf(exclusive);
    requireNonNull(posts);
    sessions = List.copyOf(sessions);
  }

  /** Posts that are read while they are walked, so that a million of them need no memory. */
  @FunctionalInterface
  public interface Posts {
    void forEach(Consumer<Post> consumer);
  }
}
