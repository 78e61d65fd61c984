package io.soundtracker.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The wanted values of one line of JSON. A value of another kind than asked for counts as absent,
 * and is kept as an oddity.
 */
final class LineFields {

  /** A count that no post can have; sums of honest ones stay far below what a database can hold. */
  private static final long IMPOSSIBLE_COUNT = 1_000_000_000_000L;

  private static final int LONGEST_LONG = "-9223372036854775808".length();

  private static final Set<String> WANTED =
      Set.of(
          "id",
          "timestamp",
          "description",
          "title",
          "duration",
          "view_count",
          "like_count",
          "comment_count",
          "repost_count",
          "save_count",
          "track",
          "artists",
          "artist",
          "channel",
          "channel_id",
          "uploader",
          "uploader_id");

  /** Python writes NaN where it has one; a number of any length is no reason to lose the line. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** A value that is of no use, in words. */
  private record Unusable(String what) {}

  private final Map<String, Object> values;
  private final Map<String, String> oddities = new LinkedHashMap<>();

  private LineFields(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Reads a line.
   *
   * @throws IOException if it is not one JSON object and nothing else
   */
  static LineFields of(byte[] buffer, int offset, int length) throws IOException {
    Map<String, Object> values = new HashMap<>();
    try (JsonParser parser = JSON.createParser(buffer, offset, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "it is no object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken token = parser.nextToken();
        if (!WANTED.contains(name)) {
          parser.skipChildren();
        } else if (token == JsonToken.VALUE_NULL) {
          values.remove(name);
        } else {
          values.put(name, value(parser));
        }
      }
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more follows after the object");
      }
    }
    return new LineFields(values);
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> PlainText.harmless(parser.getText());
      case VALUE_NUMBER_INT -> wholeNumber(parser);
      case VALUE_NUMBER_FLOAT -> new Unusable("a number that is not whole");
      case START_ARRAY -> list(parser);
      case START_OBJECT -> {
        parser.skipChildren();
        yield new Unusable("an object");
      }
      default -> new Unusable("true or false");
    };
  }

  private static Object wholeNumber(JsonParser parser) throws IOException {
    boolean fits =
        parser.getTextLength() <= LONGEST_LONG
            && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    return fits ? parser.getLongValue() : new Unusable("a number beyond all bounds");
  }

  private static Object list(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    boolean allTexts = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        texts.add(PlainText.harmless(parser.getText()));
      } else {
        parser.skipChildren();
        allTexts = false;
      }
    }
    return allTexts ? List.copyOf(texts) : new Unusable("a list with more in it than texts");
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
    return value instanceof String ? "a text" : "a list";
  }
}
