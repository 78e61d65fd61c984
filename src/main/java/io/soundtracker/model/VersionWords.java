package io.soundtracker.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a part of a title says of a version, if the part is about nothing else.
 *
 * @param versions none if it says "official audio" and the like, which is no version
 * @param details words that tell versions of one kind apart
 */
record VersionWords(Set<Version> versions, List<String> details) {

  private static final Map<String, Version> KINDS =
      Map.ofEntries(
          Map.entry("spedup", Version.SPED_UP),
          Map.entry("slowed", Version.SLOWED),
          Map.entry("remix", Version.REMIX),
          Map.entry("rmx", Version.REMIX),
          Map.entry("remixed", Version.REMIX),
          Map.entry("live", Version.LIVE),
          Map.entry("acoustic", Version.ACOUSTIC),
          Map.entry("unplugged", Version.ACOUSTIC),
          Map.entry("instrumental", Version.INSTRUMENTAL));

  private static final Pattern SPED_UP = Pattern.compile("\\b(?:sped|speed) ?up\\b");

  /** What follows somebody's name: {@code Bo Remix}, {@code Radio Edit}. */
  private static final Set<String> WORKS =
      Set.of(
          "remix",
          "rmx",
          "mix",
          "edit",
          "version",
          "ver",
          "bootleg",
          "rework",
          "refix",
          "flip",
          "cover",
          "mashup",
          "remaster",
          "remastered");

  private static final Set<String> OTHERS =
      Set.of("demo", "extended", "nightcore", "8d", "clean", "acapella", "karaoke", "radio");

  private static final Set<String> SAYING_NOTHING =
      Set.of(
          "version",
          "ver",
          "reverb",
          "reverbed",
          "+",
          "and",
          "n",
          "the",
          "a",
          "official",
          "audio",
          "video",
          "music",
          "song",
          "sound",
          "only",
          "with");

  private static final Set<String> BESIDE =
      Set.of("super", "ultra", "extra", "full", "tiktok", "session", "sessions", "performance");

  private static final Set<String> RELEASES =
      Set.of("audio", "video", "lyric", "lyrics", "visualizer", "visualiser", "explicit", "mv");

  private static final Set<String> BESIDE_RELEASES =
      Set.of("official", "music", "sound", "song", "full", "hd", "hq", "4k", "the", "clip", "with");

  private static final Pattern AS_RELEASED =
      Pattern.compile(
          "official(?: sound| song)?|(?:original|album|single) (?:mix|version)|prod .*");

  private static final Pattern PLACE =
      Pattern.compile(
          "(live|acoustic|unplugged) (?:(?:at|from|@) |(?:in|on) (?!the |my |your |me |a |this ))(.+)");

  private static final Pattern MAKER =
      Pattern.compile("(remix|remixed|cover|edit|spedup|mashup) by (.+)");

  /** Words before which, or after which, the rest is a sentence rather than a version. */
  private static final Set<String> OF_SENTENCES =
      Set.of(
          "the",
          "a",
          "an",
          "my",
          "your",
          "our",
          "their",
          "this",
          "that",
          "no",
          "i",
          "we",
          "you",
          "they",
          "he",
          "she",
          "it",
          "to",
          "dont",
          "never",
          "just",
          "has",
          "have",
          "had",
          "was",
          "is",
          "time",
          "everything",
          "of",
          "in",
          "by");

  private static final Pattern ENDING =
      Pattern.compile(
          "(?<=\\S )(?:(?:(?:super|ultra) )?(?:(?:sped|speed) ?up|slowed)(?: (?:\\+|and|n|with))*"
              + "(?: reverb(?:ed)?)?(?: (?:version|ver|remix|edit|audio))?"
              + "|(?:live|acoustic|instrumental|remix|tiktok) (?:version|ver)|remix|rmx|instrumental"
              + "|official (?:audio|video|music video|lyric video|visualizer|sound))$");

  VersionWords {
    versions = Collections.unmodifiableSet(versions);
    details = List.copyOf(details);
  }

  /** Reads the words of a part of a title; empty if it is a part of the song's own name. */
  static Optional<VersionWords> of(Words part) {
    String text = SPED_UP.matcher(part.toString()).replaceAll("spedup");
    List<String> words = List.of(text.replace("slowed down", "slowed").split(" ", -1));
    if (isRelease(words) || AS_RELEASED.matcher(text).matches()) {
      return Optional.of(new VersionWords(EnumSet.noneOf(Version.class), List.of()));
    } else if (words.stream().allMatch(VersionWords::isOfVersions)
        && words.stream().anyMatch(VersionWords::namesVersion)) {
      return Optional.of(version(words));
    }
    String last = words.get(words.size() - 1);
    if (words.size() > 1
        && WORKS.contains(last)
        && !OF_SENTENCES.contains(words.get(words.size() - 2))) {
      return Optional.of(version(words));
    }
    return Stream.of(PLACE, MAKER)
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::matches)
        .map(found -> version(List.of((found.group(1) + " " + found.group(2)).split(" ", -1))))
        .findFirst();
  }

  /** How many words at the end of a title name a version, while others are left before them. */
  static int ending(Words title) {
    Matcher ending = ENDING.matcher(title.toString());
    if (!ending.find()) {
      return 0;
    }
    int words = ending.group().split(" ", -1).length;
    return OF_SENTENCES.contains(title.all().get(title.all().size() - words - 1)) ? 0 : words;
  }

  private static VersionWords version(List<String> words) {
    Set<Version> versions = EnumSet.noneOf(Version.class);
    words.stream().filter(KINDS::containsKey).map(KINDS::get).forEach(versions::add);
    boolean kindIsKnown = !versions.isEmpty();
    List<String> details = new ArrayList<>();
    for (String word : words) {
      boolean isKind =
          KINDS.containsKey(word) || (kindIsKnown && Set.of("mix", "edit").contains(word));
      if (!isKind && !SAYING_NOTHING.contains(word)) {
        details.add(word);
      }
    }
    return new VersionWords(kindIsKnown ? versions : EnumSet.of(Version.OTHER), details);
  }

  private static boolean isRelease(List<String> words) {
    return words.stream().anyMatch(RELEASES::contains)
        && words.stream()
            .allMatch(word -> RELEASES.contains(word) || BESIDE_RELEASES.contains(word));
  }

  private static boolean namesVersion(String word) {
    return KINDS.containsKey(word) || WORKS.contains(word) || OTHERS.contains(word);
  }

  private static boolean isOfVersions(String word) {
    return namesVersion(word)
        || SAYING_NOTHING.contains(word)
        || BESIDE.contains(word)
        || word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
