package io.soundtracker.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sound as people name it: by a name, {@code Title - Artist}, by the platform's id, or by the
 * address of its page. Digits alone can be either, since there are songs such as {@code 1985}.
 *
 * @param name with single spaces; empty if an address was given
 * @param platformId digits only; empty if the name is no number
 */
public record SoundAddress(Optional<String> name, Optional<String> platformId) {

  private static final String PAGE = Given.SITE + "music/Title-ID";
  private static final String WANTED =
      "give its name, Title - Artist, as aggregate prints it, its id, or its address, " + PAGE;

  private static final int LONG_FOR_A_TITLE = 15; // digits

  private static final String DIGITS = "[0-9]{1,20}";
  private static final Pattern ID = Pattern.compile(DIGITS);

  /** Unlike an account, a song can be named much like an address: {@code St.Vale/Live - Ann}. */
  private static final Pattern WITH_SCHEME =
      Pattern.compile("(?i)(?:https?:)?//.*|www\\..*", Pattern.DOTALL);

  /** As a browser shows it, perhaps below a language or an account, and as older apps share it. */
  private static final Pattern SOUND_PATH =
      Pattern.compile("(?:/+[^/]+)*/+music/+(?:[^/]*-)?(" + DIGITS + ")(?:\\.html)?/*");

  private static final Pattern POST_PATH = Pattern.compile(".*/(?:video|photo|v|embed)/.*");

  public SoundAddress {
    requireNonNull(name);
    requireNonNull(platformId);
    if (name.isEmpty() && platformId.isEmpty()) {
      throw new InvalidSoundException("No sound is given: " + WANTED);
    }
  }

  /**
   * Reads what people write for a sound.
   *
   * @throws InvalidSoundException for nothing at all, and for addresses that are not those of a
   *     sound
   */
  public static SoundAddress parse(String text) {
    Given given = new Given(text);
    if (given.text().isEmpty()) {
      throw new InvalidSoundException("No sound is given: " + WANTED);
    }
    return given
        .address()
        .filter(at -> at.isAtPlatform() || WITH_SCHEME.matcher(given.text()).matches())
        .map(at -> ofId(platformId(at, given)))
        .orElseGet(() -> ofName(given.text()));
  }

  /**
   * The platform's id, if nothing else can be meant: given so, or with too many digits for a title.
   */
  public Optional<String> certainId() {
    return platformId.filter(id -> name.isEmpty() || id.length() >= LONG_FOR_A_TITLE);
  }

  /** What was given, in its shortest form. */
  @Override
  public String toString() {
    return name.or(() -> platformId).orElseThrow();
  }

  /** A platform's id that cannot be meant as a title. */
  public static SoundAddress ofId(String id) {
    return new SoundAddress(Optional.empty(), Optional.of(id));
  }

  private static SoundAddress ofName(String text) {
    return new SoundAddress(
        Optional.of(new Sound(text, List.of(), false).key()),
        Optional.of(text).filter(id -> ID.matcher(id).matches()));
  }

  private static String platformId(Given.Address address, Given given) {
    if (!address.isAtPlatform()) {
      throw new InvalidSoundException(
          "%s is an address at %s, not at tiktok.com: %s"
              .formatted(given.quoted(), Given.quoted(address.host()), WANTED));
    }
    if (address.isShortLink()) {
      throw new InvalidSoundException(
          given.quoted()
              + " is a short link, which hides the sound: open it in a browser and give the"
              + " address that it leads to, "
              + PAGE);
    }
    if (POST_PATH.matcher(address.path()).matches()) {
      throw new InvalidSoundException(
          given.quoted() + " is the address of a post, not of a sound: " + WANTED);
    }
    Matcher sound = SOUND_PATH.matcher(address.path());
    if (!sound.matches()) {
      throw new InvalidSoundException(
          given.quoted() + " is an address at TikTok, but not that of a sound: " + WANTED);
    }
    return sound.group(1);
  }
}
