package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title in its parts: the song's own, and what stands in brackets, behind a dash or at the end
 * and names a version or a guest, or says "official audio" and the like. A title that merely
 * contains such words, or would have no other, keeps them.
 *
 * @param song never empty unless the title is
 * @param guests as written
 * @param version of several in one, such as a live recording that was sped up: {@code OTHER}
 * @param detail what tells versions of one kind apart; empty for nothing
 */
record Title(String song, List<String> guests, Optional<Version> version, String detail) {

  private static final Pattern BRACKETS =
      Pattern.compile(
          "\\(([^()]*)(?:\\)|$)|\\[([^\\[\\]]*)(?:\\]|$)|\\{([^{}]*)(?:\\}|$)|【([^【】]*)(?:】|$)");

  private static final Pattern DASH = Pattern.compile("\\s+[-–—|~]+\\s*|\\s*[-–—|~]+\\s+");

  /** Without a dot, {@code ft} is a measure and {@code feat} a deed. */
  private static final Pattern GUESTS =
      Pattern.compile("(?:^|\\s)(?:feat\\.|ft\\.|featuring\\s)\\s*(.+)$");

  private static final Pattern GUESTS_IN_BRACKETS =
      Pattern.compile(
          "(?:^(?:feat|ft|featuring)\\b\\.?|\\s(?:feat\\.|ft\\.|featuring\\s))\\s*(.+)$");

  Title {
    requireNonNull(song);
    guests = List.copyOf(guests);
    requireNonNull(version);
    requireNonNull(detail);
  }

  static Title read(String title) {
    return new Reader().read(new FoldedText(title).text());
  }

  /** What was taken off so far. */
  private static final class Reader {

    private final List<String> guests = new ArrayList<>();
    private final Set<Version> versions = EnumSet.noneOf(Version.class);
    private final List<String> details = new ArrayList<>();

    Title read(String folded) {
      String rest = withoutEnding(withoutParts(withoutBrackets(folded)));
      Words words = Words.of(rest);
      if (words.all().isEmpty()) {
        return new Title(Words.comparable(folded), List.of(), Optional.empty(), "");
      }
      Optional<Version> version = versions.stream().findFirst();
      if (versions.size() > 1) {
        version = Optional.of(Version.OTHER);
        versions.forEach(one -> details.add(one.inWords()));
      }
      String detail = String.join(" ", details.stream().sorted().toList());
      return new Title(words.toString(), guests, version, detail);
    }

    private String withoutBrackets(String text) {
      Matcher group = BRACKETS.matcher(text);
      StringBuilder rest = new StringBuilder();
      while (group.find()) {
        String inside = withoutGuests(inside(group), GUESTS_IN_BRACKETS);
        String kept = take(Words.of(inside)) ? " " : " (" + inside + ") ";
        group.appendReplacement(rest, Matcher.quoteReplacement(kept));
      }
      return group.appendTail(rest).toString();
    }

    private static String inside(Matcher group) {
      for (int i = 1; i <= group.groupCount(); i++) {
        if (group.group(i) != null) {
          return group.group(i).strip();
        }
      }
      return "";
    }

    /** The parts behind dashes, from the last one on as long as they are none of the title. */
    private String withoutParts(String text) {
      List<String> parts = new ArrayList<>();
      DASH.splitAsStream(text.strip()).map(part -> withoutGuests(part, GUESTS)).forEach(parts::add);
      while (parts.size() > 1 && take(Words.of(parts.get(parts.size() - 1)))) {
        parts.remove(parts.size() - 1);
      }
      return String.join(" - ", parts);
    }

    private String withoutGuests(String text, Pattern pattern) {
      Matcher named = pattern.matcher(text);
      if (!named.find()) {
        return text;
      }
      guests.add(withoutEnding(named.group(1)));
      return text.substring(0, named.start());
    }

    private String withoutEnding(String text) {
      Words words = Words.of(text);
      int ending = VersionWords.ending(words);
      if (ending == 0) {
        return text;
      }
      Words last = words.last(ending);
      take(last);
      return text.substring(0, text.lastIndexOf(last.all().get(0)));
    }

    /** Whether a part of the title is no part of the song's name; if so, it is remembered. */
    private boolean take(Words part) {
      Optional<VersionWords> version = VersionWords.of(part);
      version.ifPresent(
          found -> {
            versions.addAll(found.versions());
            details.addAll(found.details());
          });
      return part.all().isEmpty() || version.isPresent();
    }
  }
}
