package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
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

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  public Logo {
    requireNonNull(type);
    requireNonNull(base64);
  }

  /**
   * Takes the content of a file.
   *
   * @throws IllegalArgumentException if these bytes are no PNG, JPEG or SVG, or too many
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
      return Optional.of("image/png");
    } else if (startsWith(content, JPEG)) {
      return Optional.of("image/jpeg");
    }
    return isSvg(content) ? Optional.of("image/svg+xml") : Optional.empty();
  }

  private static boolean startsWith(byte[] content, byte[] mark) {
    return content.length > mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }

  private static boolean isSvg(byte[] content) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          return xml.getLocalName().equals("svg");
        }
      }
    } catch (XMLStreamException e) {
      return false;
    }
    return false;
  }
}
