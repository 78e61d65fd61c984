package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The files of one recording, in a folder or in the program's jar.
 *
 * @param place where they are, for messages
 * @param names of all of them
 */
record RecordedFiles(String place, Set<String> names, Opener opener) {

  private static final String COMPRESSED = ".gz";

  /** Opens a file by its name. */
  interface Opener {
    InputStream open(String name) throws IOException;
  }

  RecordedFiles {
    requireNonNull(place);
    names = Set.copyOf(names);
    requireNonNull(opener);
  }

  static RecordedFiles in(Path folder) {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Files::isRegularFile).forEach(f -> names.add(f.getFileName().toString()));
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw new RecordingException("There is no folder " + folder, e);
    } catch (IOException e) {
      throw new RecordingException("Cannot read the folder " + folder + ": " + e, e);
    }
    return new RecordedFiles(
        folder.toString(), names, name -> Files.newInputStream(folder.resolve(name)));
  }

  /** A file's bytes, unpacked if its name says that it is compressed. */
  InputStream open(String name) throws IOException {
    InputStream in = opener.open(name);
    if (!name.endsWith(COMPRESSED)) {
      return in;
    }
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** A small file as text; empty if there is none of that name. */
  Optional<String> text(String name) throws IOException {
    if (!names.contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = open(name)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
