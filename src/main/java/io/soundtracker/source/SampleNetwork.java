package io.soundtracker.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The invented network that comes with the program: its accounts, and what listing them brought on
 * several days.
 */
public final class SampleNetwork {

  private static final String FOLDER = "sample/";
  private static final String INDEX = "index.txt";
  private static final String ACCOUNTS = "accounts.csv";

  private final List<RecordedListings> days;

  private SampleNetwork(List<RecordedListings> days) {
    this.days = List.copyOf(days);
  }

  public static SampleNetwork bundled() {
    SortedMap<String, Set<String>> filesOfDays = new TreeMap<>();
    try (InputStream in = resource(INDEX)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(
              path -> {
                int slash = path.indexOf('/');
                if (slash > 0) {
                  filesOfDays
                      .computeIfAbsent(path.substring(0, slash), day -> new TreeSet<>())
                      .add(path.substring(slash + 1));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program's own " + FOLDER + INDEX, e);
    }
    return new SampleNetwork(
        filesOfDays.entrySet().stream()
            .map(day -> recorded(day.getKey(), day.getValue()))
            .toList());
  }

  /** What was recorded on each day, the first day first. */
  public List<RecordedListings> days() {
    return days;
  }

  /** The accounts as a file that {@code accounts import} reads, in UTF-8. */
  public InputStream accounts() {
    try {
      return resource(ACCOUNTS);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program's own " + FOLDER + ACCOUNTS, e);
    }
  }

  private static RecordedListings recorded(String day, Set<String> names) {
    return new RecordedListings(
        new RecordedFiles("sample " + day, names, name -> resource(day + "/" + name)),
        OriginalSoundTitles.bundledAnd(List.of()));
  }

  private static InputStream resource(String path) throws IOException {
    InputStream in = SampleNetwork.class.getResourceAsStream(FOLDER + path);
    if (in == null) {
      throw new FileNotFoundException(FOLDER + path);
    }
    return in;
  }
}
