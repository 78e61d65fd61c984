package io.soundtracker.analysis;

import io.soundtracker.analysis.GeneratedNetwork.Name;
import io.soundtracker.analysis.GeneratedNetwork.PlatformId;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Invents names of sounds with their aliases and versions, and platform ids of them. */
final class NameGenerator {

  private static final List<String> TITLES =
      List.of("Paper Lanterns", "Undertow", "Kış Güneşi", "Salt & Honey", "9 to Nowhere", "夜の灯");
  private static final List<String> ARTISTS =
      List.of("Ola Fenn", "Tin Harbour", "Mira Solanto, Dot Reed");
  private static final List<String> VERSIONS = List.of("sped up", "slowed", "live");

  private final Random random;
  private final List<Handle> accounts;
  private final List<Name> names = new ArrayList<>();

  NameGenerator(Random random, List<Handle> accounts) {
    this.random = random;
    this.accounts = accounts;
  }

  List<Name> names() {
    for (String title : TITLES) {
      Optional<String> artist =
          random.nextInt(4) == 0 ? Optional.empty() : Optional.of(pick(ARTISTS));
      Name song = onItsOwn(title, artist, false);
      names.add(song);
      if (random.nextBoolean()) {
        String version = pick(VERSIONS);
        names.add(
            new Name(
                title + " (" + version + ")",
                artist,
                false,
                Optional.empty(),
                Optional.of(song.key()),
                Optional.of(version)));
      }
    }
    List<Name> roots = List.copyOf(names);
    for (int i = 0; i < 3; i++) {
      names.add(onItsOwn("Other spelling " + i, Optional.empty(), false).aliasOf(rootKey(roots)));
    }
    accounts.stream().filter(account -> random.nextBoolean()).forEach(by -> addOriginal(by, roots));
    return List.copyOf(names);
  }

  /** Some original sounds turn out to be a song. */
  private void addOriginal(Handle author, List<Name> roots) {
    Sound sound = Sound.originalBy(author.value());
    Name original = onItsOwn(sound.title(), sound.artistName(), true);
    names.add(random.nextInt(3) == 0 ? original.aliasOf(rootKey(roots)) : original);
  }

  private String rootKey(List<Name> roots) {
    return pick(roots).key();
  }

  private static Name onItsOwn(String title, Optional<String> artist, boolean original) {
    return new Name(title, artist, original, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Up to three a name; some of them assigned to another one, some known by that alone. */
  List<PlatformId> platformIds(List<Name> all) {
    List<PlatformId> ids = new ArrayList<>();
    for (Name name : all) {
      for (int i = random.nextInt(4); i > 0; i--) {
        Optional<String> assigned =
            random.nextInt(6) == 0 ? Optional.of(pick(all).key()) : Optional.empty();
        Optional<String> listed =
            assigned.isPresent() && random.nextBoolean()
                ? Optional.empty()
                : Optional.of(name.key());
        ids.add(new PlatformId("74" + (1_000_000 + ids.size()), listed, assigned));
      }
    }
    return List.copyOf(ids);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
