package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {

  static final byte[] SVG =
      bytes(
          "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 60\">"
              + "<circle cx=\"30\" cy=\"30\" r=\"28\" fill=\"#222\"/>"
              + "<path d=\"M20 38V18l22-5v20\" stroke=\"#fff\" stroke-width=\"5\" fill=\"none\"/>"
              + "</svg>");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  @Test
  void the_type_is_what_the_content_says() throws IOException {
    assertThat(Logo.of(picture("png", 40, 30)).address()).startsWith("data:image/png;base64,iVBOR");
    assertThat(Logo.of(picture("jpeg", 40, 30)).type()).isEqualTo("image/jpeg");
    assertThat(Logo.of(SVG).type()).isEqualTo("image/svg+xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void a_picture_that_only_begins_as_one_is_refused(String format) throws IOException {
    byte[] picture = picture(format, 40, 30);
    byte[] mark = Arrays.copyOf(picture, 8);
    byte[] junk = Arrays.copyOf(mark, 500);
    Arrays.fill(junk, 8, 500, (byte) 'x');

    for (byte[] broken : List.of(mark, Arrays.copyOf(picture, 30), junk)) {
      assertThatThrownBy(() -> Logo.of(broken))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("it is a damaged " + format.toUpperCase(Locale.ROOT));
    }
  }

  @Test
  void a_small_file_that_would_fill_the_memory_is_refused_unread() throws IOException {
    byte[] large = picture("png", 6_000, 5_000);

    assertThat(large.length).isLessThan(Logo.MOST_BYTES);
    assertThatThrownBy(() -> Logo.of(large))
        .hasMessage("it has 30,000,000 pixels, and at most 25,000,000 fit: make it smaller");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GIF89a...", "<html><svg/></html>", "svg", "<svg", "<!-- <svg> -->"})
  void what_is_no_picture_is_refused(String content) {
    assertThatThrownBy(() -> Logo.of(bytes(content)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it is no PNG, no JPEG and no SVG picture");
  }

  @Test
  void a_picture_with_a_side_longer_than_browsers_show_is_refused() throws IOException {
    assertThat(Logo.of(picture("png", 10_000, 1)).type()).isEqualTo("image/png");
    for (byte[] line : List.of(picture("png", 10_001, 1), picture("jpeg", 1, 10_001))) {
      assertThatThrownBy(() -> Logo.of(line))
          .hasMessage("a side of it has 10,001 pixels, and at most 10,000 fit: make it smaller");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[<!ENTITY x SYSTEM \"file:///etc/hostname\">]",
        "[<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]",
        "PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\""
      })
  void an_svg_with_a_doctype_is_refused_with_the_reason(String doctype) {
    String picture =
        "<!DOCTYPE svg %s><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>"
            .formatted(doctype);

    assertThatThrownBy(() -> Logo.of(bytes(picture)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "it is an SVG picture with a DOCTYPE, which browsers may not show:"
                + " save it as plain SVG, or delete the DOCTYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<svg>\n<text>&x;</text></svg>", "<svg>\n<text></svg>", "<svg>\n<g"})
  void an_svg_that_is_broken_inside_is_refused_with_the_line(String content) {
    assertThatThrownBy(() -> Logo.of(bytes(content)))
        .hasMessage("it is a damaged SVG picture (line 2): save it anew");
  }

  @Test
  void one_that_weighs_more_than_the_figures_is_refused() {
    byte[] large = new byte[Logo.MOST_BYTES + 1];
    System.arraycopy(SVG, 0, large, 0, SVG.length);

    assertThatThrownBy(() -> Logo.of(large))
        .hasMessage("it has 300,001 bytes, and at most 300,000 fit: make it smaller");
  }
}
