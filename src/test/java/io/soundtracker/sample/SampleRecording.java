package io.soundtracker.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The recording of the invented network, file by file. A folder per day holds, per account, what
 * yt-dlp printed ({@code HANDLE.jsonl}, or {@code HANDLE.jsonl.gz} if it is long), and where there
 * was any, its standard error and exit code.
 */
public final class SampleRecording {

  private static final String INDEX = "index.txt";
  private static final String ACCOUNTS = "accounts.csv";
  private static final int LONG = 20_000;

  private SampleRecording() {}

  /** Texts by path, before compression. */
  public static SortedMap<String, String> of(InventedNetwork network) {
    SortedMap<String, String> files = new TreeMap<>();
    for (Instant day : InventedNetwork.DAYS) {
      String folder = folder(day);
      files.put(folder + "recording.json", "{\"recorded_at\": \"" + day + "\"}\n");
      for (SampleAccount account : network.accounts()) {
        add(network.listing(account, day), folder + account.handle().name(), files);
      }
    }
    files.put(ACCOUNTS, accounts(network));
    files.put(INDEX, String.join("\n", files.keySet()) + "\n");
    return files;
  }

  /** Writes the files into a folder, which must not hold any of them yet. */
  public static void write(InventedNetwork network, Path folder) throws IOException {
    for (Map.Entry<String, String> file : of(network).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, packed(file.getKey(), file.getValue()), StandardOpenOption.CREATE_NEW);
    }
  }

  /** The bytes of a file; the same texts may compress to other bytes on another Java. */
  private static byte[] packed(String path, String text) throws IOException {
    if (!path.endsWith(".gz")) {
      return text.getBytes(UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new SmallestGzip(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  static String unpacked(String path, byte[] bytes) throws IOException {
    if (!path.endsWith(".gz")) {
      return new String(bytes, UTF_8);
    }
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), UTF_8);
    }
  }

  public static String folder(Instant day) {
    return LocalDate.ofInstant(day, ZoneOffset.UTC) + "/";
  }

  private static void add(SampleListing listing, String path, Map<String, String> files) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < listing.posts().size(); i++) {
      lines.append(YtDlpLine.of(listing.posts().get(i), i + 1, listing.day())).append('\n');
    }
    files.put(path + (lines.length() > LONG ? ".jsonl.gz" : ".jsonl"), lines.toString());
    if (!listing.stderr().isEmpty()) {
      files.put(path + ".stderr", listing.stderr());
    }
    if (listing.exitCode() != 0) {
      files.put(path + ".exit", listing.exitCode() + "\n");
    }
  }

  /** The list as an analyst keeps it: some handles, some addresses, all names quoted. */
  private static String accounts(InventedNetwork network) {
    StringBuilder csv = new StringBuilder("Account,Target,Display name,Notes\n");
    int row = 0;
    for (SampleAccount account : network.accounts()) {
      String handle = account.handle().value();
      String written =
          switch (row++ % 4) {
            case 1 -> account.handle().profileUrl();
            case 2 -> account.handle().name();
            default -> handle;
          };
      csv.append(written)
          .append(account.target() ? ",yes," : ",no,")
          .append('"')
          .append(account.displayName())
          .append("\",")
          .append(account.target() ? "\"ours, since 2026\"" : "")
          .append('\n');
    }
    return csv.toString();
  }

  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
