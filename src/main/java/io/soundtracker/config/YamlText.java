package io.soundtracker.config;

import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML as nodes that know their lines. Scalars keep the text that was written, so that {@code no},
 * {@code 1_000} and {@code 2026-02-30} are read by us and not by YAML's rules.
 */
final class YamlText {

  /** A text is not YAML. */
  static final class SyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    private SyntaxException(int line, String message) {
      super(message);
      this.line = line;
    }

    /** Counted from 1. */
    int line() {
      return line;
    }
  }

  private YamlText() {}

  /** The one document in the text; empty if it holds nothing but comments. */
  static Optional<Node> compose(String text) throws SyntaxException {
    try {
      return Optional.ofNullable(composer(text).getSingleNode());
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String context = e.getContext() == null ? "" : " (" + e.getContext() + ")";
      throw new SyntaxException(
          mark.getLine() + 1,
          "not valid YAML at column %s: %s%s"
              .formatted(mark.getColumn() + 1, e.getProblem(), context));
    } catch (ReaderException e) {
      String before = text.substring(0, Math.min(text.length(), e.getPosition()));
      throw new SyntaxException(
          1 + (int) before.chars().filter(c -> c == '\n').count(),
          "not valid YAML: a control character (U+%04X)".formatted(e.getCodePoint()));
    } catch (YAMLException e) {
      throw new SyntaxException(1, "not usable YAML: " + e.getMessage());
    }
  }

  /** What a {@code Yaml} composes nodes with, but nothing of what it makes objects with. */
  private static Composer composer(String text) {
    LoaderOptions options = new LoaderOptions();
    ParserImpl parser = new ParserImpl(new StreamReader(text), options);
    return new Composer(parser, new Resolver(), options);
  }

  /** The line of a node, counted from 1. */
  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** Whether nothing was written there. */
  static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }
}
