package io.soundtracker.cli;

import io.soundtracker.model.InvalidPostException;
import io.soundtracker.model.PostAddress;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.SoundLookup;
import io.soundtracker.store.StoredSound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sounds and posts that somebody names in one list.
 *
 * @param sounds ids of stored names
 * @param posts the platform's ids of stored posts
 */
record ForecastSubjects(List<Long> sounds, List<String> posts) {

  ForecastSubjects {
    sounds = List.copyOf(sounds);
    posts = List.copyOf(posts);
  }

  /**
   * Tells what is a sound and what a post: addresses by themselves, digits by what is stored.
   *
   * @param either what may be both; {@code sounds} and {@code posts} are said to be one
   * @throws UsageException if something is not stored, or digits are both
   */
  static ForecastSubjects find(
      Database database, List<String> either, List<String> sounds, List<PostAddress> posts) {
    AccountRepository accounts = new AccountRepository(database);
    List<String> named = new ArrayList<>(sounds);
    List<PostAddress> meant = new ArrayList<>(posts);
    for (String text : either) {
      Optional<PostAddress> post = post(text).filter(one -> isPost(database, text, one));
      post.ifPresentOrElse(meant::add, () -> named.add(text));
    }
    KnownSounds known = new KnownSounds(database);
    return new ForecastSubjects(
        KnownSounds.parse(named).stream()
            .map(known::find)
            .map(StoredSound::soundId)
            .distinct()
            .toList(),
        meant.stream().map(post -> stored(post, accounts)).distinct().toList());
  }

  private static Optional<PostAddress> post(String text) {
    try {
      return Optional.of(PostAddress.parse(text));
    } catch (InvalidPostException e) {
      return Optional.empty(); // a sound, or nothing, as its own check will say
    }
  }

  private static boolean isPost(Database database, String text, PostAddress post) {
    boolean digits = text.strip().equals(post.id());
    if (!digits) {
      return true;
    }
    boolean stored = new AccountRepository(database).authorOf(post.id()).isPresent();
    if (stored && isSound(new SoundLookup(database), post.id())) {
      throw new UsageException(
          "%1$s is both a sound and a post: say which, with --sound %1$s or --video %1$s"
              .formatted(post.id()));
    }
    return stored;
  }

  private static boolean isSound(SoundLookup sounds, String digits) {
    return sounds.byKey(digits).or(() -> sounds.byId(digits)).isPresent();
  }

  private static String stored(PostAddress post, AccountRepository accounts) {
    if (accounts.authorOf(post.id()).isEmpty()) {
      throw UnknownPost.of(post, accounts);
    }
    return post.id();
  }
}
