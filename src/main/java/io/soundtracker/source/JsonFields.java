package io.soundtracker.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.soundtracker.source.FieldValues.Unusable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which values of a JSON object are wanted, and how they are got out of it. Those of objects within
 * the object are named by a path: {@code stats/playCount}, and {@code tags[]/name} for all the
 * names in a list of objects. Nothing else is kept in memory.
 */
final class JsonFields {

  private static final int LONGEST_LONG = "-9223372036854775808".length();

  /** More texts than this in the objects of one list are not kept. */
  private static final int MOST_OF_A_LIST = 200;

  private static final String EACH = "[]";

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

  private final Set<String> paths;
  private final Set<String> parents = new HashSet<>();

  JsonFields(String... paths) {
    this.paths = Set.of(paths);
    for (String path : paths) {
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        parents.add(path.substring(0, end));
      }
    }
  }

  /** For JSON of any size, as leniently as yt-dlp reads what the platform sends. */
  static JsonParser parser(InputStream in) throws IOException {
    return JSON.createParser(in)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS.mappedFeature());
  }

  /**
   * Reads a line.
   *
   * @throws IOException if it is not one JSON object and nothing else
   */
  FieldValues read(byte[] buffer, int offset, int length) throws IOException {
    try (JsonParser parser = JSON.createParser(buffer, offset, length)) {
      parser.nextToken();
      FieldValues values = read(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more follows after the object");
      }
      return values;
    }
  }

  /**
   * Reads the object at whose beginning the parser stands, to its end.
   *
   * @throws IOException if it is no object
   */
  FieldValues read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(parser, "it is no object");
    }
    FieldValues values = new FieldValues();
    readObject(parser, "", values);
    return values;
  }

  private void readObject(JsonParser parser, String parent, FieldValues values) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      String path = parent.isEmpty() ? name : parent + name; // most names are of the line itself
      JsonToken token = parser.nextToken();
      if (paths.contains(path)) {
        take(path, parser, values);
      } else if (token == JsonToken.START_OBJECT && parents.contains(path)) {
        readObject(parser, path + "/", values);
      } else if (token == JsonToken.START_ARRAY && parents.contains(path + EACH)) {
        readEach(parser, path + EACH + "/", values);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readEach(JsonParser parser, String parent, FieldValues values) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        readObject(parser, parent, values);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void take(String path, JsonParser parser, FieldValues values) throws IOException {
    if (!path.contains(EACH)) {
      values.put(path, value(parser));
    } else if (value(parser) instanceof String text && values.each(path).size() < MOST_OF_A_LIST) {
      values.add(path, text);
    }
  }

  /** The value at which the parser stands; null for JSON's null. */
  static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> PlainText.harmless(parser.getText());
      case VALUE_NUMBER_INT -> wholeNumber(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_ARRAY -> list(parser);
      case START_OBJECT -> {
        parser.skipChildren();
        yield Unusable.OBJECT;
      }
      default -> new Unusable("a number that is not whole");
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
}
