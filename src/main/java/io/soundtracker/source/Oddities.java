package io.soundtracker.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What made no sense in a listing: of each kind the first, and how many there are. */
final class Oddities {

  private final Map<String, Oddity> oddities = new LinkedHashMap<>();

  private record Oddity(String first, int lines) {

    Oddity oneMore() {
      return new Oddity(first, lines + 1);
    }

    String inWords() {
      return lines == 1 ? first : first + " (and " + (lines - 1) + " more lines)";
    }
  }

  void add(String kind, String sentence) {
    oddities.merge(kind, new Oddity(sentence, 1), (known, added) -> known.oneMore());
  }

  /** One sentence a kind. */
  List<String> sentences() {
    return oddities.values().stream().map(Oddity::inWords).toList();
  }
}
