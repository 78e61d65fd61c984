package io.soundtracker.config;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.soundtracker.model.Handle;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsCsvTest {

  @TempDir Path folder;

  @Test
  void reads_accounts_targets_names_and_notes() throws IOException {
    AccountsCsv list =
        read(
            """
            # our network
            Display Name,TikTok handle,Target?,Notes
            Ivy Lane,@Ivy.Lane,yes,"first, and
            best"

            ,https://www.tiktok.com/@bo?lang=en,no,
            ,cyn_,,since May
            """);

    assertThat(list.taken())
        .containsExactly(
            entry("@ivy.lane", true, "Ivy Lane", "first, and\nbest", 3),
            entry("@bo", false, null, null, 6),
            entry("@cyn_", null, null, "since May", 7));
    assertThat(list.refused()).isEmpty();
    assertThat(list.repeated()).isEmpty();
    assertThat(list.notes()).isEmpty();
  }

  @Test
  void says_line_by_line_what_it_refused_and_what_came_twice() throws IOException {
    AccountsCsv list =
        read(
            """
            account;target
            @ivy;yes
            ann@label.example;yes
            https://vm.tiktok.com/ZMx/;
            IVY;no
            ;yes
            bo lane;maybe
            @bo;maybe
            """);

    assertThat(handles(list)).containsExactly("@ivy", "@bo");
    assertThat(list.refused()).extracting(RefusedLine::line).containsExactly(3, 4, 6, 7);
    assertThat(list.refused().get(0).why()).contains("is an e-mail address");
    assertThat(list.refused().get(1).why()).contains("is a short link");
    assertThat(list.refused().get(2).why()).contains("No account is given");
    assertThat(list.refused().get(3).text()).isEqualTo("bo lane | maybe");
    assertThat(list.repeated()).containsExactly(new RepeatedLine(5, "@ivy", 2));
    assertThat(list.notes())
        .containsExactly(
            "lines 2 and 5 differ in whether @ivy is a target: line 2 counts",
            "line 8: 'maybe' in column 'target' is neither yes nor no, so it was not used");
  }

  @Test
  void reads_other_encodings_as_their_first_bytes_say() throws IOException {
    String text = "account\tnotes\r\n@ivy\tMünchen 東京\r\n";
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      AccountsCsv list = read(("\ufeff" + text).getBytes(charset));

      assertThat(list.taken()).containsExactly(entry("@ivy", null, null, "München 東京", 2));
      assertThat(list.notes()).isEmpty();
    }
  }

  @Test
  void reads_bytes_that_are_not_utf_8_as_windows_1252_and_says_so() throws IOException {
    AccountsCsv list =
        read("account,notes\n@bo,x\n@ivy,Zoë’s €\n".getBytes(Charset.forName("windows-1252")));

    assertThat(list.taken().get(1).notes()).contains("Zoë’s €");
    assertThat(list.notes()).singleElement().asString().startsWith("line 3 is not UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | the list is empty: write 'account' into the first line",
        "'# only a comment~~'            | the list is empty",
        "';;~;;~'                        | the list is empty",
        "'Dear all,~here they are~'      | nothing in it looks like accounts, line 1 is 'Dear all",
        "'ann@x.example~bo@x.example~'   | nothing in it looks like accounts",
        "'1,yes~2,no~'                   | nothing in it looks like accounts",
        "'notes,city~a,b~'               | none of its columns holds accounts (notes, city): name the column",
        "'instagram,notes~@ivy,x~'       | none of its columns holds accounts",
        "'account,notes~ivy,\"open~bo,~' | its quotes don't match",
        "'account~\"ivy\"x~'             | its quotes don't match",
        "'PK\u0003\u0004...'             | it is a workbook, not text: save it as CSV UTF-8",
      })
  void tells_why_a_file_is_no_list_and_what_to_do(String text, String why) {
    assertThatThrownBy(() -> read(text.replace('~', '\n')))
        .isInstanceOf(ListFileException.class)
        .hasMessageStartingWith(folder.resolve("list.csv") + ": ")
        .hasMessageContaining(why);
  }

  @Test
  void tells_that_a_file_is_missing_or_can_not_be_read() {
    assertThatThrownBy(() -> AccountsCsv.read(folder.resolve("none.csv")))
        .isInstanceOf(ListFileException.class)
        .hasMessageEndingWith("none.csv: there is no such file");
    assertThatThrownBy(() -> AccountsCsv.read(folder))
        .isInstanceOf(ListFileException.class)
        .hasMessageContaining("it is a folder");
    assertThatThrownBy(() -> read(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 'a', 0}))
        .isInstanceOf(ListFileException.class)
        .hasMessageContaining("damaged UTF-16");
    assertThatThrownBy(() -> read("account\nivy\u0000\n"))
        .isInstanceOf(ListFileException.class)
        .hasMessageContaining("it is not text");
    assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0x81, (byte) 0xFF}))
        .isInstanceOf(ListFileException.class)
        .hasMessageContaining("it is not text");
  }

  @ParameterizedTest
  @CsvSource({
    "yes,true",
    "Y,true",
    "TRUE,true",
    "1,true",
    "x,true",
    "X,true",
    "ja,true",
    "✓,true",
    "Target,true",
    "evet,true",
    "no,false",
    "N,false",
    "False,false",
    "0,false",
    "NEIN,false",
    "-,false"
  })
  void understands_yes_and_no(String answer, boolean target) throws IOException {
    assertThat(read("account,is_target\nivy," + answer + "\n").taken().get(0).target())
        .contains(target);
  }

  @Test
  void takes_a_list_that_has_only_headings_as_empty() throws IOException {
    AccountsCsv list = AccountsCsv.read(Path.of("config", "accounts.csv"));

    assertThat(list).isEqualTo(new AccountsCsv(List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void takes_the_examples_in_the_bundled_list() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("config", "accounts.csv")).stream()
            .map(
                line ->
                    line.startsWith("#   @") || line.startsWith("#   http")
                        ? line.substring(4)
                        : line)
            .toList();

    int headings = lines.size() - 1;
    AccountsCsv list =
        read(lines.get(headings) + "\n" + String.join("\n", lines.subList(0, headings)));

    assertThat(list.taken())
        .extracting(AccountsCsv.Entry::handle, AccountsCsv.Entry::target, AccountsCsv.Entry::notes)
        .containsExactly(
            tuple(new Handle("@ivy.lane"), Optional.of(true), Optional.of("from March on, daily")),
            tuple(new Handle("@bo.and.band"), Optional.of(false), Optional.empty()));
  }

  private AccountsCsv read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private AccountsCsv read(byte[] bytes) throws IOException {
    return AccountsCsv.read(Files.write(folder.resolve("list.csv"), bytes));
  }

  private static List<String> handles(AccountsCsv list) {
    return list.taken().stream().map(entry -> entry.handle().value()).toList();
  }

  private static AccountsCsv.Entry entry(
      String handle, Boolean target, String displayName, String notes, int line) {
    return new AccountsCsv.Entry(
        new Handle(handle),
        Optional.ofNullable(target),
        Optional.ofNullable(displayName),
        Optional.ofNullable(notes),
        line);
  }
}
