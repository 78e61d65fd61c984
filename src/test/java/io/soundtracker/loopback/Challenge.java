package io.soundtracker.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * A proof of work: the client looks for the number whose digest, behind a salt, is given, and comes
 * back with it in a cookie. yt-dlp tries the numbers up to a million.
 *
 * @param proof what the digest was made of; no number if there is nothing to find
 */
record Challenge(String proof) {

  private static final String COOKIE = "_wafchallengeid";
  private static final String SALT = "a grain of salt";
  private static final ObjectMapper JSON = new ObjectMapper();

  static Challenge solvable() {
    return new Challenge("4711");
  }

  static Challenge unsolvable() {
    return new Challenge("no number");
  }

  Reply page() {
    return Pages.waiting(
        "<p id=\"cs\" class=\"%s\"></p><p id=\"wci\" class=\"%s\"></p>"
            .formatted(base64(task().toString().getBytes(UTF_8)), COOKIE));
  }

  /** Whether a client comes with the proof. */
  boolean isSolvedBy(Map<String, String> cookies) {
    try {
      byte[] cookie = Base64.getDecoder().decode(cookies.getOrDefault(COOKIE, ""));
      JsonNode found = JSON.readTree(new String(cookie, UTF_8)).path("d");
      byte[] number = Base64.getDecoder().decode(found.asText());
      return Arrays.equals(digest(new String(number, UTF_8)), digest(proof));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return false;
    }
  }

  private ObjectNode task() {
    ObjectNode task = JsonNodeFactory.instance.objectNode();
    task.putObject("v").put("a", base64(SALT.getBytes(UTF_8))).put("c", base64(digest(proof)));
    return task;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] digest(String number) {
    try {
      return MessageDigest.getInstance("SHA-256").digest((SALT + number).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
