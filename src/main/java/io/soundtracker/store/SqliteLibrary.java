package io.soundtracker.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** SQLite itself: machine code, which the driver would otherwise unpack anew at each start. */
public final class SqliteLibrary {

  private SqliteLibrary() {}

  /**
   * Unpacks what this machine needs, and loads it from there.
   *
   * @throws IOException if there is none for this machine, or the file cannot be written
   * @throws UnsatisfiedLinkError if this machine lets no program run from there
   */
  public static void unpackTo(Path file) throws IOException {
    String name =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(name)) {
      if (library == null) {
        throw new FileNotFoundException("The driver holds no " + name);
      }
      Files.copy(library, file);
    }
    System.load(file.toString());
  }
}
