package io.soundtracker.source;

import com.fasterxml.jackson.core.JsonParser;
import io.soundtracker.model.Channel;
import io.soundtracker.model.Handle;
import io.soundtracker.model.InvalidHandleException;
import io.soundtracker.model.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a profile's page, in whose HTML there is JSON. Nobody promises its shape: what is not there
 * is unknown.
 */
final class RawProfileReader {

  private static final Pattern DATA =
      Pattern.compile("<script[^>]+\\bid=[\"']__UNIVERSAL_DATA_FOR_REHYDRATION__[\"'][^>]*>");

  private static final String DETAIL = "__DEFAULT_SCOPE__/webapp.user-detail/";
  private static final String STATUS = DETAIL + "statusCode";
  private static final String USER = DETAIL + "userInfo/user/";
  private static final String STATS = DETAIL + "userInfo/stats/";
  private static final String EXACT_STATS = DETAIL + "userInfo/statsV2/";

  private static final JsonFields PROFILE =
      new JsonFields(
          STATUS,
          USER + "id",
          USER + "uniqueId",
          USER + "nickname",
          USER + "signature",
          USER + "secUid",
          STATS + "followerCount",
          STATS + "followingCount",
          STATS + "heartCount",
          STATS + "videoCount",
          EXACT_STATS + "followerCount",
          EXACT_STATS + "followingCount",
          EXACT_STATS + "heartCount",
          EXACT_STATS + "videoCount");

  private RawProfileReader() {}

  /**
   * Reads a profile.
   *
   * @throws IOException if there is none in the page
   */
  static RawPage.OfProfile read(InputStream page) throws IOException {
    byte[] html = page.readAllBytes();
    // A character a byte: where the data begins in the text, it begins in the bytes.
    Matcher data = DATA.matcher(new String(html, StandardCharsets.ISO_8859_1));
    if (!data.find()) {
      throw new IOException("there is no data in the page");
    }
    InputStream json = new ByteArrayInputStream(html, data.end(), html.length - data.end());
    try (JsonParser parser = JsonFields.parser(json)) {
      parser.nextToken();
      FieldValues values = PROFILE.read(parser);
      RawPage.OfProfile profile = new RawPage.OfProfile(values.number(STATUS), channel(values));
      if (profile.statusCode().isEmpty() && profile.channel().equals(Channel.UNKNOWN)) {
        throw new IOException("there is no profile in the page");
      }
      return profile;
    }
  }

  private static Channel channel(FieldValues values) {
    return new Channel(
        values.name(USER + "secUid"),
        values.name(USER + "id"),
        handle(values),
        values.name(USER + "nickname"),
        new Profile(
            count(values, "followerCount"),
            count(values, "followingCount"),
            count(values, "videoCount"),
            count(values, "heartCount"),
            values.text(USER + "signature")));
  }

  private static Optional<Handle> handle(FieldValues values) {
    return values
        .name(USER + "uniqueId")
        .flatMap(
            name -> {
              try {
                return Optional.of(Handle.parse(name));
              } catch (InvalidHandleException e) {
                return Optional.empty(); // No account can have it: the page does not say.
              }
            });
  }

  private static OptionalLong count(FieldValues values, String name) {
    OptionalLong exact = values.writtenCount(EXACT_STATS + name);
    return exact.isPresent() ? exact : values.writtenCount(STATS + name);
  }
}
