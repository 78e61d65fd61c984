package io.soundtracker.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the database has to say of sounds, kept in maps and worked out anew at each question. */
final class SoundModel {

  /** An edit that makes no sense. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  record Post(String name, Optional<String> id) {}

  private final Map<String, String> listed = new TreeMap<>();
  private final Map<String, Post> posts = new TreeMap<>();
  private final Set<String> listedNames = new TreeSet<>();
  private Said said = Said.nothing();

  Said said() {
    return said.copy();
  }

  void takeBack(Said before) {
    said = before;
  }

  static boolean isOriginal(String name) {
    return name.startsWith("original");
  }

  /** One listing of posts by id, in order. */
  void list(Map<String, Post> listing) {
    Map<String, String> best = new HashMap<>();
    listing.forEach(
        (video, post) -> {
          listedNames.add(post.name());
          post.id()
              .ifPresent(
                  id -> {
                    if (!best.containsKey(id) || isOriginal(best.get(id))) {
                      if (!best.containsKey(id) || !isOriginal(post.name())) {
                        best.put(id, post.name());
                      }
                    }
                  });
        });
    best.forEach(
        (id, name) -> {
          if (!listed.containsKey(id) || (isOriginal(listed.get(id)) && !isOriginal(name))) {
            listed.put(id, name);
          }
        });
    listing.forEach(
        (video, post) -> {
          Post before = posts.get(video);
          boolean bare = before != null && before.id().isPresent() && post.id().isEmpty();
          posts.put(video, bare ? before : post);
        });
  }

  void mark(Set<String> exclusive) {
    said.exclusive().clear();
    said.exclusive().addAll(exclusive);
  }

  boolean exists(String name) {
    return listedNames.contains(name) || said.created().contains(name);
  }

  Set<String> names() {
    Set<String> all = new TreeSet<>(listedNames);
    all.addAll(said.created());
    return all;
  }

  Set<String> platformIds() {
    Set<String> all = new TreeSet<>(listed.keySet());
    all.addAll(said.assigned().keySet());
    return all;
  }

  String root(String name) {
    return said.aliasOf().getOrDefault(name, name);
  }

  Optional<String> soundOfId(String id) {
    return Optional.ofNullable(said.assigned().getOrDefault(id, listed.get(id))).map(this::root);
  }

  String soundOf(Post post) {
    return post.id().flatMap(this::soundOfId).orElseGet(() -> root(post.name()));
  }

  boolean used(String sound) {
    return posts.values().stream().anyMatch(post -> soundOf(post).equals(sound));
  }

  private List<String> aliasesOf(String sound) {
    return said.aliasOf().entrySet().stream()
        .filter(entry -> entry.getValue().equals(sound))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> versionsOf(String song) {
    return said.versionOf().entrySet().stream()
        .filter(entry -> entry.getValue().equals(song))
        .map(Map.Entry::getKey)
        .toList();
  }

  void merge(String first, List<String> others) {
    Set<String> all = new LinkedHashSet<>(List.of(root(first)));
    others.forEach(other -> all.add(root(other)));
    unite(all);
  }

  private void unite(Set<String> all) {
    List<String> outside = new ArrayList<>();
    List<String> versions = new ArrayList<>();
    for (String sound : all) {
      Optional.ofNullable(said.versionOf().get(sound))
          .filter(song -> !all.contains(song))
          .ifPresent(song -> outside.add(sound));
      versionsOf(sound).stream().filter(one -> !all.contains(one)).forEach(versions::add);
    }
    Set<String> songs = new TreeSet<>();
    outside.forEach(sound -> songs.add(said.versionOf().get(sound)));
    if (songs.size() > 1 || (!songs.isEmpty() && !versions.isEmpty())) {
      throw new Refused();
    }
    List<String> used = all.stream().filter(this::used).toList();
    boolean exclusive =
        used.isEmpty()
            ? all.stream().anyMatch(said.exclusive()::contains)
            : said.exclusive().containsAll(used);
    Optional<String> kind = outside.stream().findFirst().map(said.kind()::get);
    String into = all.iterator().next();
    for (String sound : all) {
      said.versionOf().remove(sound);
      said.kind().remove(sound);
      said.exclusive().remove(sound);
      if (!sound.equals(into)) {
        aliasesOf(sound).forEach(alias -> said.aliasOf().put(alias, into));
        said.aliasOf().put(sound, into);
      }
    }
    if (exclusive) {
      said.exclusive().add(into);
    }
    songs.forEach(
        song -> {
          said.versionOf().put(into, song);
          said.kind().put(into, kind.orElseThrow());
        });
    versions.forEach(version -> said.versionOf().put(version, into));
  }

  void rename(String sound, String name) {
    String old = root(sound);
    if (exists(name) && !root(name).equals(old)) {
      throw new Refused();
    }
    create(name);
    if (!name.equals(old)) {
      boolean exclusive = said.exclusive().contains(old);
      said.aliasOf().remove(name);
      unite(new LinkedHashSet<>(List.of(name, old)));
      if (exclusive) {
        said.exclusive().add(name);
      }
    }
  }

  private void create(String name) {
    if (!exists(name)) {
      said.created().add(name);
    }
  }

  void addName(String sound, String alias) {
    create(sound);
    if (!exists(alias)) {
      create(alias);
    } else if (!root(alias).equals(root(sound)) && said.aliasOf().containsKey(alias)) {
      throw new Refused();
    }
    merge(sound, List.of(alias));
  }

  void addId(String sound, String id) {
    create(sound);
    if (!soundOfId(id).equals(Optional.of(root(sound)))) {
      said.assigned().put(id, root(sound));
    }
  }

  void split(String sound, List<String> aliases, List<String> ids, Optional<String> as) {
    String from = root(sound);
    for (String alias : aliases) {
      if (!from.equals(said.aliasOf().get(alias))) {
        throw new Refused();
      }
    }
    for (String id : ids) {
      if (!soundOfId(id).equals(Optional.of(from))) {
        throw new Refused();
      }
    }
    if (as.isPresent() && exists(as.get()) && !from.equals(said.aliasOf().get(as.get()))) {
      throw new Refused();
    }
    if (as.isEmpty() && aliases.isEmpty()) {
      throw new Refused();
    }
    String other = as.orElseGet(() -> aliases.get(0));
    create(other);
    aliases.forEach(alias -> said.aliasOf().put(alias, other));
    said.aliasOf().remove(other);
    for (String id : ids) {
      if (!soundOfId(id).equals(Optional.of(other))) {
        said.assigned().put(id, other);
      }
    }
    if (said.exclusive().contains(from)) {
      said.exclusive().add(other);
    }
  }

  void group(String song, String version, String kind) {
    create(song);
    create(version);
    String of = root(song);
    String one = root(version);
    if (of.equals(one) || said.versionOf().containsKey(of)) {
      throw new Refused();
    }
    versionsOf(one).forEach(own -> said.versionOf().put(own, of));
    said.versionOf().put(one, of);
    said.kind().put(one, kind);
  }

  void ungroup(String version) {
    if (!versionsOf(root(version)).isEmpty()) {
      throw new Refused();
    }
    said.versionOf().remove(root(version));
    said.kind().remove(root(version));
  }

  /** One line a name, an id and a post. */
  List<String> inWords() {
    List<String> lines = new ArrayList<>();
    for (String name : names()) {
      lines.add(
          "%s -> %s, %s of %s, %s"
              .formatted(
                  name,
                  said.aliasOf().get(name),
                  said.kind().get(name),
                  said.versionOf().get(name),
                  said.exclusive().contains(name)));
    }
    for (String id : platformIds()) {
      lines.add("%s: %s, %s".formatted(id, listed.get(id), said.assigned().get(id)));
    }
    posts.forEach((video, post) -> lines.add(video + ": " + soundOf(post)));
    return lines;
  }
}
