package io.soundtracker.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;

/**
 * Lists of any length as one parameter, for {@code IN (SELECT value FROM json_each(?))}, or as one
 * column.
 */
public final class JsonArray {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonArray() {}

  public static String of(Collection<?> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new StoreException("Could not hand over a list of " + values.size() + " values", e);
    }
  }

  /** The texts of a column that {@code json_group_array} made. */
  public static List<String> texts(String json) {
    try {
      return List.of(JSON.readValue(json, String[].class));
    } catch (JsonProcessingException e) {
      throw new StoreException("The database's list of texts is no JSON: " + json, e);
    }
  }
}
