package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A picture that is part of the page.
 *
 * @param type its media type, found in its content
 */
public record Logo(String type, String base64) {

  /** It is on every page that is mailed. */
  public static final int MOST_BYTES = 300_000;

  /** Of a picture for the top of a page; a small file can hold a picture that fills the memory. */
  private static final long MOST_PIXELS = 25_000_000;

  /** Of a far longer side browsers show nothing. */
  private static final int MOST_PIXELS_OF_SIDE = 10_000;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  public Logo {
    requireNonNull(type);
    requireNonNull(base64);
  }

  /**
   * Takes the content of a file.
   *
   * @throws IllegalArgumentException if these bytes are no whole PNG, JPEG or plain SVG, or too
   *     many
   */
  public static Logo of(byte[] content) {
    if (content.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "it has %s bytes, and at most %s fit: make it smaller"
              .formatted(Human.count(content.length), Human.count(MOST_BYTES)));
    }
    String type =
        type(content)
            .orElseThrow(
                () -> new IllegalArgumentException("it is no PNG, no JPEG and no SVG picture"));
    return new Logo(type, Base64.getEncoder().encodeToString(content));
  }

  /** As an address that holds the picture itself. As a picture an SVG runs and loads nothing. */
  public String address() {
    return "data:" + type + ";base64," + base64;
  }

  private static Optional<String> type(byte[] content) {
    if (startsWith(content, PNG)) {
      requireWhole("PNG", content);
      return Optional.of("image/png");
    } else if (startsWith(content, JPEG)) {
      requireWhole("JPEG", content);
      return Optional.of("image/jpeg");
    }
    return isSvg(content) ? Optional.of("image/svg+xml") : Optional.empty();
  }

  /** A picture that can't be shown must not be mailed. */
  private static void requireWhole(String format, byte[] content) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try {
      reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(content)), true);
      requireAtMost(
          MOST_PIXELS, (long) reader.getWidth(0) * reader.getHeight(0), "it has %s pixels");
      requireAtMost(
          MOST_PIXELS_OF_SIDE,
          Math.max(reader.getWidth(0), reader.getHeight(0)),
          "a side of it has %s pixels");
      reader.read(0);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "it is a damaged %s picture, or one of an unusual kind (%s): save it anew as PNG"
              .formatted(format, e.getMessage()),
          e);
    } finally {
      reader.dispose();
    }
  }

  private static void requireAtMost(long most, long pixels, String what) {
    if (pixels > most) {
      throw new IllegalArgumentException(
          (what + ", and at most %s fit: make it smaller")
              .formatted(Human.count(pixels), Human.count(most)));
    }
  }

  private static boolean startsWith(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }

  private static boolean isSvg(byte[] content) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setXMLReporter((message, type, more, where) -> {}); // it would print what it finds
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    boolean hasDoctype = false;
    boolean isSvg = false;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      while (xml.hasNext()) {
        int event = xml.next();
        hasDoctype |= event == XMLStreamReader.DTD;
        if (event == XMLStreamReader.START_ELEMENT && !isSvg) {
          if (!xml.getLocalName().equals("svg")) {
            return false;
          }
          isSvg = true;
          requireNoDoctype(hasDoctype);
        }
      }
    } catch (XMLStreamException e) {
      if (isSvg) {
        throw new IllegalArgumentException(
            "it is a damaged SVG picture (line %d): save it anew"
                .formatted(e.getLocation().getLineNumber()),
            e);
      }
    }
    return isSvg;
  }

  /** It can name other files, and entities that grow without end. */
  private static void requireNoDoctype(boolean hasDoctype) {
    if (hasDoctype) {
      throw new IllegalArgumentException(
          "it is an SVG picture with a DOCTYPE, which browsers may not show:"
              + " save it as plain SVG, or delete the DOCTYPE");
    }
  }
}
