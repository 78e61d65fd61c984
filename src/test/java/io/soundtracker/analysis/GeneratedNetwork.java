package io.soundtracker.analysis;

import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * An invented network in plain lists, for slow and obvious computations that questions put to a
 * database are compared with. {@link NetworkGenerator} makes one of a seed, {@link NetworkStore}
 * stores it.
 *
 * @param now when questions are put
 * @param windows some to ask about; posts lie on and beside their edges
 * @param leftOut keys of the songs that reports leave out, which may be aliases
 */
record GeneratedNetwork(
    Instant now,
    List<Window> windows,
    List<Account> accounts,
    List<Name> names,
    List<PlatformId> platformIds,
    List<Post> posts,
    List<Attempt> attempts,
    List<Snapshot> snapshots,
    List<String> leftOut) {

  /** An account; {@code added} is when it was first tracked. */
  record Account(Handle handle, boolean target, boolean active, Instant added) {}

  /**
   * A name that sounds are listed with.
   *
   * @param sameAs the key of the sound that this is an alias of
   * @param song the key of the song that this is a version of; only of names that are no alias
   */
  record Name(
      String title,
      Optional<String> artist,
      boolean original,
      Optional<String> sameAs,
      Optional<String> song,
      Optional<String> version) {

    String key() {
      return artist.map(name -> title + " - " + name).orElse(title);
    }

    Name aliasOf(String root) {
      return new Name(
          title, artist, original, Optional.of(root), Optional.empty(), Optional.empty());
    }

    Name versionOf(String other) {
      return new Name(title, artist, original, Optional.empty(), Optional.of(other), version);
    }

    Name onItsOwn() {
      return new Name(
          title, artist, original, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** A platform id with the name that it was first listed with, and the one that was assigned. */
  record PlatformId(String id, Optional<String> listed, Optional<String> assigned) {}

  /**
   * A post as it was found.
   *
   * @param name the key that it was listed with; empty for a post without a sound
   * @param found when it was first stored
   */
  record Post(
      String id,
      Handle account,
      Instant postedAt,
      Optional<String> name,
      Optional<String> platformId,
      boolean deleted,
      Instant found) {

    String url() {
      return account.profileUrl() + "/video/" + id;
    }
  }

  /** How an attempt at listing an account went. */
  enum Outcome {
    COMPLETE,
    PARTIAL,
    FAILED,
    SKIPPED
  }

  /** One attempt; {@code coveredFrom} is there if it was complete. */
  record Attempt(
      String session,
      Handle account,
      Instant at,
      Outcome outcome,
      Optional<Instant> coveredFrom,
      Optional<String> reason) {}

  /** What one listing said of a post. */
  record Snapshot(String post, String session, Instant at, Counts counts) {}

  Name name(String key) {
    return names.stream().filter(name -> name.key().equals(key)).findFirst().orElseThrow();
  }

  Account account(Handle handle) {
    return accounts.stream().filter(one -> one.handle().equals(handle)).findFirst().orElseThrow();
  }

  /** The key of the sound that a name stands for. */
  String rootOf(String key) {
    return name(key).sameAs().orElse(key);
  }

  /** The key of the sound that a post uses: by its platform id if that is known, else its name. */
  Optional<String> soundOf(Post post) {
    return post.platformId().flatMap(this::nameOfId).or(post::name).map(this::rootOf);
  }

  private Optional<String> nameOfId(String id) {
    return platformIds.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .flatMap(one -> one.assigned().or(one::listed));
  }

  /** The key of the song that the post's sound is, or is a version of. */
  Optional<String> songOf(Post post) {
    return soundOf(post).map(sound -> name(sound).song().orElse(sound));
  }

  /** When a post was last looked at. */
  Instant measuredAt(Post post) {
    return snapshots().stream()
        .filter(snapshot -> snapshot.post().equals(post.id()))
        .map(Snapshot::at)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** What is stored of a post's counts: of each the latest that is known. */
  Counts countsOf(Post post) {
    List<Counts> latestFirst =
        snapshots.stream()
            .filter(snapshot -> snapshot.post().equals(post.id()))
            .sorted(Comparator.comparing(Snapshot::at).reversed())
            .map(Snapshot::counts)
            .toList();
    return Counts.rounded(
        firstKnown(latestFirst, Counts::views),
        firstKnown(latestFirst, Counts::likes),
        firstKnown(latestFirst, Counts::comments),
        firstKnown(latestFirst, Counts::shares),
        firstKnown(latestFirst, Counts::saves));
  }

  private static OptionalLong firstKnown(
      List<Counts> counts, Function<Counts, OptionalLong> count) {
    return counts.stream()
        .map(count)
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  /**
   * The network as it was known at a moment: without what was added, found or tried later. Names,
   * targets and what is active are today's.
   */
  GeneratedNetwork asOf(Instant moment) {
    return new GeneratedNetwork(
        moment,
        windows,
        accounts.stream().filter(account -> !account.added().isAfter(moment)).toList(),
        names,
        platformIds,
        posts.stream().filter(post -> !post.found().isAfter(moment)).toList(),
        attempts.stream().filter(attempt -> !attempt.at().isAfter(moment)).toList(),
        snapshots.stream().filter(snapshot -> !snapshot.at().isAfter(moment)).toList(),
        leftOut);
  }

  /** The same network with other names, as after a merge or a split. */
  GeneratedNetwork withNames(List<Name> others) {
    return new GeneratedNetwork(
        now, windows, accounts, others, platformIds, posts, attempts, snapshots, leftOut);
  }

  GeneratedNetwork withSnapshots(List<Snapshot> others) {
    return new GeneratedNetwork(
        now, windows, accounts, names, platformIds, posts, attempts, others, leftOut);
  }

  GeneratedNetwork withAttempts(List<Attempt> others) {
    return new GeneratedNetwork(
        now, windows, accounts, names, platformIds, posts, others, snapshots, leftOut);
  }
}
