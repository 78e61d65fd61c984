package io.soundtracker.store;

import io.soundtracker.model.SoundAddress;
import io.soundtracker.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Edits of a database and of its model, as operators may make them, some of them without sense. */
record RandomEdits(SoundModel model, Database database, Random random) {

  private static final Decision JO = new Decision("jo", TestDatabase.NOW, Optional.empty());

  /** The same edit in both. */
  record Both(String inWords, Runnable inModel, Runnable inDatabase) {}

  static String platformId(Random random) {
    return Integer.toString(70 + random.nextInt(10));
  }

  /** A stored name, or now and then one that is not. */
  private String anyName() {
    List<String> names = List.copyOf(model.names());
    return random.nextInt(5) == 0
        ? "New " + random.nextInt(5)
        : names.get(random.nextInt(names.size()));
  }

  private String storedName() {
    List<String> names = List.copyOf(model.names());
    return names.get(random.nextInt(names.size()));
  }

  /** The next one, of stored and new names alike. */
  Both next() {
    SoundEdits edits = new SoundEdits(database);
    String one = storedName();
    String other = storedName();
    String name = anyName();
    String id = platformId(random);
    return switch (random.nextInt(8)) {
      case 0 ->
          new Both(
              "merge %s %s %s".formatted(one, other, one),
              () -> model.merge(one, List.of(other, one)),
              () -> edits.merge(id(one), List.of(id(other), id(one)), JO));
      case 1 -> {
        String to = SoundModel.isOriginal(model.root(one)) ? "Title " + random.nextInt(3) : name;
        yield new Both(
            "rename %s to %s".formatted(one, to),
            () -> model.rename(one, to),
            () -> edits.rename(id(one), to, JO));
      }
      case 2 ->
          new Both(
              "alias of %s: %s".formatted(one, name),
              () -> model.addName(one, name),
              () -> edits.addAliases(named(one), List.of(named(name)), JO));
      case 3 ->
          new Both(
              "alias of %s: %s".formatted(name, id),
              () -> model.addId(name, id),
              () -> edits.addAliases(named(name), List.of(named(id)), JO));
      case 4 -> split(one);
      case 5 -> split(other);
      case 6 -> {
        Version kind = random.nextBoolean() ? Version.REMIX : Version.LIVE;
        yield new Both(
            "group %s under %s".formatted(name, one),
            () -> model.group(one, name, kind.inWords()),
            () -> edits.group(named(one), List.of(named(name)), Optional.of(kind), JO));
      }
      default ->
          new Both(
              "ungroup " + one,
              () -> model.ungroup(one),
              () -> edits.ungroup(List.of(id(one)), JO));
    };
  }

  private Both split(String sound) {
    List<String> aliases =
        model.names().stream()
            .filter(name -> model.root(name).equals(model.root(sound)))
            .filter(name -> random.nextInt(2) == 0)
            .toList();
    List<String> ids =
        model.platformIds().stream()
            .filter(id -> model.soundOfId(id).equals(Optional.of(model.root(sound))))
            .filter(id -> random.nextInt(3) == 0)
            .toList();
    boolean odd = SoundModel.isOriginal(model.root(sound));
    Optional<String> as =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(odd ? "Title " + random.nextInt(3) : anyName());
    List<SoundAddress> parts = new ArrayList<>();
    aliases.forEach(alias -> parts.add(named(alias)));
    ids.forEach(id -> parts.add(named(id)));
    if (parts.isEmpty()) {
      return new Both("nothing to split", () -> {}, () -> {});
    }
    return new Both(
        "split %s off %s as %s".formatted(parts, sound, as),
        () -> model.split(sound, aliases, ids, as),
        () -> new SoundEdits(database).split(id(sound), parts, as, JO));
  }

  private static SoundAddress named(String text) {
    return SoundAddress.parse(text);
  }

  private long id(String key) {
    return new SoundLookup(database).byKey(key).orElseThrow().id();
  }
}
