package io.soundtracker.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.model.Handle;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One list of accounts, saved in thousands of ways, is read as the same list. */
class CsvVariantsTest {

  private static final List<String> ACCOUNT =
      List.of("account", "Handle", "USER_NAME", "TikTok", "TikTok url", "Profile Link", "user");
  private static final List<String> TARGET = List.of("target", "Is_Target", "TARGET ACCOUNT");
  private static final List<String> NOTES = List.of("Notes", "comment", "Bemerkung");
  private static final List<String> WITH_TARGET = List.of("yes", "X", "1", "TRUE", "ja");
  private static final List<String> WITHOUT_TARGET = List.of("no", "n", "0", "False", "nein");
  private static final List<String> REMARKS =
      List.of(
          "", "daily", "a, b; c\td", "says \"hi\"", "two\nlines", "Zoë", "東京 🎵", "=1+1", "@x y");

  @TempDir Path folder;

  @Test
  void reads_the_same_accounts_from_every_way_of_saving_them() throws IOException {
    for (int seed = 0; seed < 1_500; seed++) {
      Variant variant = new Variant(new Random(seed));

      AccountsCsv list = AccountsCsv.read(Files.write(folder.resolve("list.csv"), variant.bytes()));

      assertThat(list.taken()).as("seed %d:%n%s", seed, variant.text).isEqualTo(variant.expected);
      assertThat(list.refused()).as("seed %d", seed).isEmpty();
      assertThat(list.repeated()).as("seed %d", seed).isEmpty();
    }
  }

  /** A way of saving a list, and what reading it must give. */
  private static final class Variant {

    final StringBuilder text = new StringBuilder();
    final List<AccountsCsv.Entry> expected = new ArrayList<>();
    private final Random random;
    private final char delimiter;
    private final String lineEnd;
    private final boolean quoteAll;
    private int line = 1;

    Variant(Random random) {
      this.random = random;
      this.delimiter = pick(List.of(",", ";", "\t")).charAt(0);
      this.lineEnd = pick(List.of("\n", "\r\n", "\r"));
      this.quoteAll = random.nextBoolean();
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
      Collections.shuffle(order, random);
      order = order.subList(0, 1 + random.nextInt(4));
      if (!order.contains(0)) {
        order.set(0, 0);
      }
      row(order, pick(ACCOUNT), pick(TARGET), pick(NOTES), "City");
      for (int i = 0; i < random.nextInt(8); i++) {
        account(order, "ivy." + i);
      }
      if (random.nextBoolean()) {
        text.setLength(text.length() - lineEnd.length());
      }
    }

    byte[] bytes() {
      Charset charset =
          pick(
              List.of(
                  StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
      boolean marked = !charset.equals(StandardCharsets.UTF_8) || random.nextBoolean();
      return ((marked ? "\ufeff" : "") + text).getBytes(charset);
    }

    private void account(List<Integer> order, String name) {
      Optional<Boolean> target =
          pick(List.of(Optional.empty(), Optional.of(true), Optional.of(false)));
      String remark = pick(REMARKS);
      expected.add(
          new AccountsCsv.Entry(
              new Handle("@" + name),
              order.contains(1) ? target : Optional.empty(),
              Optional.empty(),
              order.contains(2) && !remark.isEmpty() ? Optional.of(remark) : Optional.empty(),
              line));
      row(
          order,
          pick(
              List.of(
                  name,
                  "@" + name,
                  name.toUpperCase(Locale.ROOT),
                  "https://www.tiktok.com/@" + name + "?lang=en,tr",
                  "tiktok.com/@" + name + "/")),
          target.map(yes -> pick(yes ? WITH_TARGET : WITHOUT_TARGET)).orElse(""),
          remark,
          pick(List.of("", "Oslo", "Rio; not the film")));
    }

    /** Writes one row, and now and then a line around it that says nothing. */
    private void row(List<Integer> order, String... cells) {
      end(order.stream().map(at -> quoted(cells[at])).collect(Collectors.joining("" + delimiter)));
      while (random.nextInt(4) == 0) {
        end(
            pick(
                List.of(
                    "", "# a comment, with; all\tof \"them", "  ", ("" + delimiter).repeat(3))));
      }
    }

    private void end(String row) {
      text.append(row).append(lineEnd);
      line += 1 + (int) row.chars().filter(c -> c == '\n').count();
    }

    private String quoted(String cell) {
      boolean needed = cell.chars().anyMatch(c -> ",;\t\"\n".indexOf(c) >= 0);
      return needed || quoteAll ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private <T> T pick(List<T> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}
