package io.soundtracker.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;

/** Lists of any length as one parameter, for {@code IN (SELECT value FROM json_each(?))}. */
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
}
