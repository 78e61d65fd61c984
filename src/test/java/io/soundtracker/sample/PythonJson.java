package io.soundtracker.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * JSON in the form in which Python writes it: in ASCII, with a space after each comma and colon.
 */
final class PythonJson {

  private final StringBuilder text = new StringBuilder();

  private PythonJson() {}

  /** Writes texts, numbers, lists and maps; an empty Optional becomes null. */
  static String of(Object value) {
    PythonJson json = new PythonJson();
    json.value(value);
    return json.text.toString();
  }

  private void value(Object value) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(separator);
        value(entry.getKey());
        text.append(": ");
        value(entry.getValue());
        separator = ", ";
      }
      text.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        text.append(separator);
        value(element);
        separator = ", ";
      }
      text.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof Optional<?> none && none.isEmpty()) {
      text.append("null");
    } else if (value instanceof String string) {
      quoted(string);
    } else if (value instanceof Number number) {
      text.append(number);
    } else {
      throw new IllegalArgumentException("No JSON for " + value);
    }
  }

  private void quoted(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\f' -> text.append("\\f");
        case '\b' -> text.append("\\b");
        default -> {
          if (c >= ' ' && c <= '~') {
            text.append(c);
          } else {
            text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          }
        }
      }
    }
    text.append('"');
  }
}
