package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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

  @Test
  void the_type_is_what_the_content_says() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
    byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    assertThat(Logo.of(png).address()).startsWith("data:image/png;base64,iVBOR");
    assertThat(Logo.of(jpeg).type()).isEqualTo("image/jpeg");
    assertThat(Logo.of(SVG).type()).isEqualTo("image/svg+xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GIF89a...", "<html><svg/></html>", "svg", "<svg", "<!-- <svg> -->"})
  void what_is_no_picture_is_refused(String content) {
    assertThatThrownBy(() -> Logo.of(bytes(content)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it is no PNG, no JPEG and no SVG picture");
  }

  @Test
  void an_svg_that_reads_other_files_is_not_followed() {
    String entity =
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>";

    assertThat(Logo.of(bytes(entity)).type()).isEqualTo("image/svg+xml");
  }

  @Test
  void one_that_weighs_more_than_the_figures_is_refused() {
    byte[] large = new byte[Logo.MOST_BYTES + 1];
    System.arraycopy(SVG, 0, large, 0, SVG.length);

    assertThatThrownBy(() -> Logo.of(large))
        .hasMessage("it has 300,001 bytes, and at most 300,000 fit: make it smaller");
  }
}
