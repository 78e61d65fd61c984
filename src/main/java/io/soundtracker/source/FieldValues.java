package io.soundtracker.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The wanted values of one JSON object. A value of another kind than asked for counts as absent,
 * and is kept as an oddity.
 */
final class FieldValues {

  /** A count that no post can have; sums of honest ones stay far below what a database can hold. */
  private static final long IMPOSSIBLE_COUNT = 1_000_000_000_000L;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  /** A value that is of no use, in words. */
  record Unusable(String what) {
    static final Unusable OBJECT = new Unusable("an object");
  }

  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, List<String>> collected = new HashMap<>();
  private final Map<String, String> oddities = new LinkedHashMap<>();

  /** Sets a value; null makes it absent. */
  void put(String field, Object value) {
    values.put(field, value);
  }

  /** Adds to the texts at a path through a list. */
  void add(String path, String text) {
    collected.computeIfAbsent(path, p -> new ArrayList<>()).add(text);
  }

  /** A text that shows something; an empty one counts as absent. */
  Optional<String> name(String field) {
    return text(field).filter(text -> !PlainText.isInvisible(text));
  }

  Optional<String> text(String field) {
    Object value = values.get(field);
    if (value instanceof String text) {
      return Optional.of(text);
    }
    unusable(field, value, "text");
    return Optional.empty();
  }

  /** A list of texts, or a text as a list of one. */
  List<String> texts(String field) {
    Object value = values.get(field);
    if (value instanceof String text) {
      return List.of(text);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String.class::cast).toList();
    }
    unusable(field, value, "texts");
    return List.of();
  }

  /** The texts at a path through a list, such as {@code tags[]/name}. */
  List<String> each(String path) {
    return Collections.unmodifiableList(collected.getOrDefault(path, List.of()));
  }

  Optional<Boolean> flag(String field) {
    Object value = values.get(field);
    if (value instanceof Boolean flag) {
      return Optional.of(flag);
    }
    unusable(field, value, "true or false");
    return Optional.empty();
  }

  boolean hasObject(String field) {
    return values.get(field) == Unusable.OBJECT;
  }

  OptionalLong number(String field) {
    Object value = values.get(field);
    if (value instanceof Long number) {
      return OptionalLong.of(number);
    }
    unusable(field, value, "a whole number");
    return OptionalLong.empty();
  }

  OptionalLong count(String field) {
    return within(field, 0, IMPOSSIBLE_COUNT);
  }

  /** A count that may be written as a text of digits. */
  OptionalLong writtenCount(String field) {
    if (values.get(field) instanceof String text && DIGITS.matcher(text).matches()) {
      values.put(field, Long.valueOf(text));
    }
    return count(field);
  }

  /** A number within bounds, both of which are possible. */
  OptionalLong within(String field, long least, long most) {
    OptionalLong number = number(field);
    if (number.isPresent() && (number.getAsLong() < least || number.getAsLong() > most)) {
      odd(field, number.getAsLong() + " cannot be");
      return OptionalLong.empty();
    }
    return number;
  }

  /** Notes that a field is not what it should be. The first note on a field stays. */
  void odd(String field, String why) {
    oddities.putIfAbsent(field, why);
  }

  /** Why a field is taken as absent although it is there, by field. */
  Map<String, String> oddities() {
    return oddities;
  }

  private void unusable(String field, Object value, String wanted) {
    if (value != null) {
      odd(field, inWords(value) + " instead of " + wanted);
    }
  }

  private static String inWords(Object value) {
    if (value instanceof Unusable unusable) {
      return unusable.what();
    }
    if (value instanceof Long) {
      return "a number";
    }
    if (value instanceof Boolean) {
      return "true or false";
    }
    return value instanceof String ? "a text" : "a list";
  }
}
