package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pages that yt-dlp's {@code --write-pages} leaves in its working folder, a file each. A page
 * is deleted as soon as it was read. Whatever is wrong with it costs that page and no more.
 */
final class RawPageDumps {

  /** In bytes. Real pages have less than a megabyte. */
  static final long LARGEST = 8 << 20;

  private static final String SITE = "_https_-_[\\w.]*tiktok\\.com";
  private static final Pattern LISTING = Pattern.compile(SITE + "_api_\\w*item_list");
  private static final Pattern PROFILE = Pattern.compile(SITE + "_@(?!.*_video_\\d{15})");

  private final Path folder;
  private final Set<Path> undeletable = new HashSet<>();
  private final Queue<Dump> found = new ArrayDeque<>();
  private int taken;
  private int listed;
  private int unread;

  /** A page that was saved, and when. */
  private record Dump(Path file, BasicFileAttributes attributes) {
    FileTime written() {
      return attributes.lastModifiedTime();
    }

    boolean isListing() {
      return LISTING.matcher(file.getFileName().toString()).find();
    }

    boolean isProfile() {
      return PROFILE.matcher(file.getFileName().toString()).find();
    }
  }

  RawPageDumps(Path folder) {
    this.folder = requireNonNull(folder);
  }

  /** How many pages of the listing there were so far, read or not. */
  int listed() {
    return listed;
  }

  /** How many pages were saved so far, those included that nobody looked at. */
  int saved() {
    return taken + dumps().size();
  }

  /** How many pages could not be read. */
  int unread() {
    return unread;
  }

  /**
   * The oldest page that was not read so far. Pages of no use are passed over.
   *
   * @param ended whether yt-dlp has ended. As long as it has not, the newest page may not be whole
   *     and waits if it cannot be read
   */
  Optional<RawPage> next(boolean ended) {
    Optional<RawPage> page = Optional.empty();
    while (page.isEmpty() && hasNext()) {
      Dump dump = found.element();
      if (dump.isListing() || dump.isProfile()) {
        try {
          page = Optional.of(read(dump));
        } catch (IOException e) {
          if (!ended && isNewest(dump)) {
            found.clear(); // To be looked at anew.
            return Optional.empty();
          }
          unread++;
        }
      }
      listed += dump.isListing() ? 1 : 0;
      found.remove();
      taken++;
      delete(dump);
    }
    return page;
  }

  private boolean hasNext() {
    if (found.isEmpty()) {
      found.addAll(dumps());
    }
    return !found.isEmpty();
  }

  private boolean isNewest(Dump dump) {
    List<Dump> dumps = found.size() > 1 ? List.of() : dumps();
    return !dumps.isEmpty() && dumps.get(dumps.size() - 1).file.equals(dump.file);
  }

  private static RawPage read(Dump dump) throws IOException {
    if (!dump.attributes.isRegularFile() || dump.attributes.size() > LARGEST) {
      throw new IOException("no page is like this");
    }
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(dump.file, LinkOption.NOFOLLOW_LINKS))) {
      return dump.isListing() ? RawListingReader.read(in) : RawProfileReader.read(in);
    }
  }

  /** Oldest first. */
  private List<Dump> dumps() {
    List<Dump> dumps = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.dump")) {
      for (Path file : files) {
        if (!undeletable.contains(file)) {
          add(file, dumps);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of(); // Without the folder there are no pages, which is no reason to fail.
    }
    dumps.sort(Comparator.comparing(Dump::written).thenComparing(Dump::file));
    return dumps;
  }

  private static void add(Path file, List<Dump> dumps) {
    try {
      dumps.add(
          new Dump(
              file,
              Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
    } catch (IOException e) {
      // It went away in between.
    }
  }

  private void delete(Dump dump) {
    try {
      Files.deleteIfExists(dump.file);
    } catch (IOException e) {
      undeletable.add(dump.file);
    }
  }
}
