package io.soundtracker.config;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The text of a file that a person wrote: UTF-8, or UTF-16 as its first bytes say, else
 * windows-1252.
 *
 * @param notUtf8 the first line that is not UTF-8, if the text was therefore read as windows-1252
 */
record TextFile(String text, OptionalInt notUtf8) {

  private static final long LARGEST = 64L << 20;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  TextFile {
    requireNonNull(text);
    requireNonNull(notUtf8);
  }

  /**
   * @throws NoSuchFileException if there is no such file
   * @throws IOException if it can't be read or is not text; the message says only why
   */
  static TextFile read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException("it has more than " + (LARGEST >> 20) + " MB");
      }
      return of(Files.readAllBytes(file));
    } catch (AccessDeniedException e) {
      throw new IOException("there is no permission to read it", e);
    }
  }

  private static TextFile of(byte[] bytes) throws IOException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(ByteBuffer.wrap(bytes, 3, bytes.length - 3));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return utf16(ByteBuffer.wrap(bytes, 2, bytes.length - 2), UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return utf16(ByteBuffer.wrap(bytes, 2, bytes.length - 2), UTF_16BE);
    }
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new IOException("it is a workbook, not text: save it as CSV UTF-8 from there");
    }
    return utf8(ByteBuffer.wrap(bytes));
  }

  private static TextFile utf8(ByteBuffer bytes) throws IOException {
    CharsetDecoder strict = UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
    ByteBuffer rest = bytes.duplicate();
    if (!strict.decode(rest, text, true).isError()) {
      return new TextFile(withoutNul(text.flip().toString()), OptionalInt.empty());
    }
    int line = 1 + (int) text.flip().chars().filter(c -> c == '\n').count();
    Optional<String> windows = decode(bytes, WINDOWS);
    return new TextFile(
        withoutNul(windows.orElseThrow(() -> new IOException("it is not text"))),
        OptionalInt.of(line));
  }

  private static TextFile utf16(ByteBuffer bytes, Charset charset) throws IOException {
    String text =
        decode(bytes, charset).orElseThrow(() -> new IOException("it is damaged UTF-16 text"));
    return new TextFile(withoutNul(text), OptionalInt.empty());
  }

  private static Optional<String> decode(ByteBuffer bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String withoutNul(String text) throws IOException {
    if (text.indexOf('\0') >= 0) {
      throw new IOException("it is not text");
    }
    return text;
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
