package io.soundtracker.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Lists of any length as one parameter, for {@code IN (SELECT value FROM json_each(?))}, or as one
 * column. Nearly every command needs one: an object mapper would take longer to make than most
 * questions to answer.
 */
public final class JsonArray {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonArray() {}

  /** Of texts or numbers. */
  public static String of(Collection<?> values) {
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(json)) {
      generator.writeStartArray();
      for (Object value : values) {
        generator.writePOJO(value);
      }
      generator.writeEndArray();
    } catch (IOException e) {
      throw new StoreException("Could not hand over a list of " + values.size() + " values", e);
    }
    return json.toString();
  }

  /** The texts of a column that {@code json_group_array} made, and numbers as texts. */
  public static List<String> texts(String json) {
    List<String> texts = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new StoreException("The database's list of texts is no list: " + json);
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        texts.add(parser.getText());
      }
    } catch (IOException e) {
      throw new StoreException("The database's list of texts is no JSON: " + json, e);
    }
    return List.copyOf(texts);
  }
}
