package io.soundtracker.loopback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the JSON of a reply: all of it, or what stands in the script of a page. */
final class PageJson {

  private static final Pattern SCRIPT =
      Pattern.compile("(?<=type=\"application/json\">).*(?=</script>)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private PageJson() {}

  /** The changed reply; the same one if there is no JSON in it. */
  static Reply change(Reply reply, Consumer<ObjectNode> change) {
    Matcher script = SCRIPT.matcher(reply.body());
    if (script.find()) {
      return reply.withBody(
          script.replaceFirst(json -> Matcher.quoteReplacement(changed(json.group(), change))));
    }
    return reply.body().startsWith("{") ? reply.withBody(changed(reply.body(), change)) : reply;
  }

  /** The objects in the {@code itemList} of a listing's page. */
  static List<ObjectNode> items(ObjectNode page) {
    List<ObjectNode> items = new ArrayList<>();
    page.path("itemList").forEach(item -> items.add((ObjectNode) item));
    return items;
  }

  private static String changed(String text, Consumer<ObjectNode> change) {
    try {
      JsonNode json = JSON.readTree(text);
      change.accept((ObjectNode) json);
      return Pages.inScript(json.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The site has said what is no JSON: " + text, e);
    }
  }
}
