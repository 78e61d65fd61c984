package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes the page look and move.
 *
 * @param dark what differs in the dark, where the theme has that
 * @param print comes last: paper looks the same in every theme
 */
public record PageLooks(String style, Optional<String> dark, String print, String script) {

  public PageLooks {
    requireNonNull(style);
    requireNonNull(dark);
    requireNonNull(print);
    requireNonNull(script);
  }

  static PageLooks of(PageStyle style, PageTables tables) {
    return new PageLooks(
        resource("page.css")
            + resource("tables.css")
            + tables.style()
            + resource("narrow.css")
            + resource(style.theme().styleSheet())
            + style.brandSheet()
            + style.own().map(OwnStyle::css).orElse(""),
        style
            .theme()
            .darkSheet()
            .filter(sheet -> style.own().isEmpty())
            .map(sheet -> resource(sheet) + style.darkBrandSheet()),
        resource("print.css"),
        resource("views.js") + resource("tables.js") + resource("copy.js"));
  }

  /** The Content-Security-Policy that allows these styles and this script, and nothing else. */
  public String policy() {
    String styles =
        Stream.of(Stream.of(style), dark.stream(), Stream.of(print))
            .flatMap(part -> part)
            .map(PageLooks::hash)
            .collect(Collectors.joining(" "));
    return "default-src 'none'; style-src "
        + styles
        + "; script-src "
        + hash(script)
        + "; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = PageLooks.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program's file " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The program's file " + name + " can't be read", e);
    }
  }
}
