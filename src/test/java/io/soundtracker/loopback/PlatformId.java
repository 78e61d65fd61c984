package io.soundtracker.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/** Identifiers of the shapes that TikTok uses, the same for the same words on every machine. */
final class PlatformId {

  private static final BigInteger LEAST = new BigInteger("6600000000000000000");
  private static final String SEC_UID_PREFIX = "MS4wLjABAAAA";
  private static final int SEC_UID_LENGTH = SEC_UID_PREFIX.length() + 64;

  private PlatformId() {}

  /** A number of 19 digits, for accounts, sounds and hashtags. */
  static String of(String... words) {
    return LEAST.add(new BigInteger(1, digest(words)).shiftRight(512 - 59)).toString();
  }

  /** An account's public id: a fixed beginning and 64 characters, else yt-dlp refuses it. */
  static String secUid(String... words) {
    String text = Base64.getUrlEncoder().encodeToString(digest(words));
    return (SEC_UID_PREFIX + text).substring(0, SEC_UID_LENGTH);
  }

  /** A post's id: the posting second in the upper 32 bits, below it bits of its author's. */
  static String ofPost(String uid, Instant posted) {
    long author = Long.parseLong(uid) & 0xFFFF_FFFFL;
    return Long.toString((posted.getEpochSecond() << 32) | author);
  }

  private static byte[] digest(String... words) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(String.join("\n", words).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-512", e);
    }
  }
}
