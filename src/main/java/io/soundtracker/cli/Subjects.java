package io.soundtracker.cli;

import io.soundtracker.analysis.Trend.Kind;
import io.soundtracker.model.Account;
import io.soundtracker.model.Handle;
import io.soundtracker.model.InvalidHandleException;
import io.soundtracker.model.InvalidPostException;
import io.soundtracker.model.InvalidSoundException;
import io.soundtracker.model.PostAddress;
import io.soundtracker.model.SoundAddress;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.SoundLookup;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether somebody means a sound, an account or a post, by what is stored. */
final class Subjects {

  /** Shorter numbers are titles, or ids of nothing that is stored. */
  private static final Pattern PLATFORM_ID = Pattern.compile("[0-9]{15,20}");

  private final Database database;
  private final Set<Kind> asked;
  private final AccountRepository accounts;

  /**
   * @param asked what may be meant at all: sounds, and others
   */
  Subjects(Database database, Set<Kind> asked) {
    this.database = database;
    this.asked = asked;
    this.accounts = new AccountRepository(database);
  }

  /**
   * What a text names.
   *
   * @throws UsageException if it may be more than one, or if none can be meant
   */
  Kind kindOf(String text) {
    String given = text.strip();
    Optional<PostAddress> post =
        read(given, PostAddress::parse).filter(one -> !given.equals(one.id()) || isId(given));
    if (post.isPresent() && !given.equals(post.get().id())) {
      return Kind.VIDEO; // an address says itself what it is
    }
    Set<Kind> stored = EnumSet.noneOf(Kind.class);
    if (post.filter(one -> accounts.authorOf(one.id()).isPresent()).isPresent()) {
      stored.add(Kind.VIDEO);
    }
    Optional<Account> account = read(given, Handle::parse).flatMap(accounts::findByAnyHandle);
    if (asked.contains(Kind.ACCOUNT) && account.isPresent()) {
      stored.add(Kind.ACCOUNT);
    }
    if (read(given, SoundAddress::parse).filter(one -> isStored(one, stored)).isPresent()) {
      stored.add(Kind.SOUND);
    }
    if (stored.size() > 1) {
      throw new UsageException(
          "'%s' may be %s: say which, %s"
              .formatted(
                  Plain.text(given),
                  stored.stream().map(Subjects::inWords).collect(Collectors.joining(" or ")),
                  stored.stream()
                      .map(kind -> "--" + kind + " " + Plain.text(given))
                      .collect(Collectors.joining(" or "))));
    }
    return stored.isEmpty() ? likely(given) : stored.iterator().next();
  }

  /** Something else of that name makes it needless to look for one that differs in writing. */
  private boolean isStored(SoundAddress sound, Set<Kind> others) {
    SoundLookup sounds = new SoundLookup(database);
    return others.isEmpty()
        ? !sounds.find(sound).isEmpty()
        : sound.name().flatMap(sounds::byKey).isPresent()
            || sound.platformId().flatMap(sounds::byId).isPresent();
  }

  /** What somebody seems to mean by a text that names nothing that is stored. */
  private Kind likely(String given) {
    if (isId(given)) {
      throw new UsageException(
          "Neither a post nor a sound with the id %s is stored. Posts come with the listings of their"
                  .formatted(given)
              + " account: tracker scrape --full @handle");
    }
    boolean isHandle =
        asked.contains(Kind.ACCOUNT) && (given.startsWith("@") || given.contains("/@"));
    return isHandle && read(given, Handle::parse).isPresent() ? Kind.ACCOUNT : Kind.SOUND;
  }

  private static boolean isId(String given) {
    return PLATFORM_ID.matcher(given).matches();
  }

  private static <T> Optional<T> read(String text, Function<String, T> reading) {
    try {
      return Optional.of(reading.apply(text));
    } catch (InvalidPostException | InvalidHandleException | InvalidSoundException e) {
      return Optional.empty(); // it may be one of the others
    }
  }

  private static String inWords(Kind kind) {
    return switch (kind) {
      case SOUND -> "a sound";
      case ACCOUNT -> "an account";
      case VIDEO -> "a post";
    };
  }
}
