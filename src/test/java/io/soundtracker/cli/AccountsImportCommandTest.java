package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of accounts as people really have them, with a word on every line. */
class AccountsImportCommandTest {

  private static final String ACCOUNTS =
      "SELECT username, is_target_account, display_name, notes FROM accounts ORDER BY username";

  @TempDir Path home;
  private TestTracker tracker;
  private Rows rows;

  @BeforeEach
  void make() {
    tracker = TestTracker.in(home);
    rows = Rows.of(home);
    tracker.run("init-db");
  }

  private int take(String text) throws IOException {
    return take(text.getBytes(StandardCharsets.UTF_8));
  }

  private int take(byte[] bytes) throws IOException {
    return tracker.run(
        "accounts", "import", Files.write(home.resolve("list.csv"), bytes).toString());
  }

  @Test
  void says_line_by_line_what_it_took_and_what_it_refused() throws IOException {
    tracker.run("accounts", "add", "@cai.three");

    int code =
        take(
            "\uFEFFNotes;TikTok URL;Target;Name\r\n"
                + "\"says \"\"hi\"\"; often\";https://www.tiktok.com/@Ann.One?lang=en&_t=8k;yes;"
                + "\"Ann; the first\"\r\n"
                + ";@BEA_two;no;Bea\r\n"
                + ";cai.three;x;\r\n"
                + "\"over two\r\nlines\";dora@example.com;yes;Dora\r\n"
                + ";https://m.tiktok.com/@ann.one/video/7702610476824326442?is_copy_url=1;;\r\n"
                + ";https://vm.tiktok.com/ZMabc/;;\r\n");

    assertThat(code).as(tracker.err()).isZero();
    assertThat(tracker.out()).isEmpty();
    assertThat(tracker.err().lines().filter(line -> line.startsWith("line ")))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("line 2: @ann.one added as a target"),
            line -> assertThat(line).isEqualTo("line 3: @bea_two added"),
            line ->
                assertThat(line).isEqualTo("line 4: @cai.three was there already, now a target"),
            line ->
                assertThat(line)
                    .startsWith("line 5: refused: ")
                    .contains("dora@example.com")
                    .contains("e-mail address"),
            line -> assertThat(line).isEqualTo("line 7: @ann.one is in line 2 already"),
            line -> assertThat(line).startsWith("line 8: refused: ").contains("short link"));
    assertThat(tracker.err()).contains("3 accounts taken, 2 lines refused, 1 repeated.");
    assertThat(rows.all(ACCOUNTS))
        .extracting(Map::toString)
        .containsExactly(
            "{username=@ann.one, is_target_account=1, display_name=Ann; the first,"
                + " notes=says \"hi\"; often}",
            "{username=@bea_two, is_target_account=0, display_name=Bea, notes=null}",
            "{username=@cai.three, is_target_account=1, display_name=null, notes=null}");
  }

  @Test
  void commas_in_quotes_do_not_shift_columns() throws IOException {
    assertThat(take("name,account,city\n\"Fenn, Ola\",@ola,\"Oslo, Norway\"\n")).isZero();

    assertThat(rows.all("SELECT username, display_name FROM accounts"))
        .extracting(Map::toString)
        .containsExactly("{username=@ola, display_name=Fenn, Ola}");
  }

  @Test
  void tabs_separate_columns_too() throws IOException {
    assertThat(take("username\ttarget\nann\t1\nbea\t0\n")).isZero();

    assertThat(rows.column("SELECT username FROM accounts WHERE is_target_account = 1"))
        .containsExactly("@ann");
    assertThat(rows.column("SELECT username FROM accounts")).hasSize(2);
  }

  @Test
  void a_bare_column_of_handles_is_enough() throws IOException {
    assertThat(take("@ann\n@bea\n@ann\n")).isZero();

    assertThat(rows.column("SELECT username FROM accounts ORDER BY 1"))
        .containsExactly("@ann", "@bea");
    assertThat(tracker.err()).contains("line 3: @ann is in line 1 already");
  }

  @Test
  void a_list_as_excel_saves_it_keeps_its_names() throws IOException {
    byte[] bytes = "Account;Name\r\n@ann;Anna Grün\r\n".getBytes(Charset.forName("windows-1252"));

    assertThat(take(bytes)).as(tracker.err()).isZero();

    assertThat(rows.column("SELECT display_name FROM accounts")).containsExactly("Anna Grün");
  }

  @Test
  void the_same_list_again_changes_nothing() throws IOException {
    take("account,target\n@ann,yes\n@bea,no\n");
    String before = rows.all(ACCOUNTS).toString();

    assertThat(take("account,target\n@ann,yes\n@bea,no\n")).isZero();

    assertThat(tracker.err())
        .contains("line 2: @ann was there already")
        .contains("line 3: @bea was there already");
    assertThat(rows.all(ACCOUNTS)).hasToString(before);
  }

  @Test
  void a_list_says_nothing_of_targets_without_a_column_for_them() throws IOException {
    tracker.run("accounts", "add", "@ann", "--target");

    assertThat(take("account\n@ann\n")).isZero();

    assertThat(rows.column("SELECT is_target_account FROM accounts")).containsExactly(1);
  }

  @Test
  void a_list_can_take_the_mark_of_a_target_off() throws IOException {
    tracker.run("accounts", "add", "@ann", "--target");

    assertThat(take("account,target\n@ann,no\n")).isZero();

    assertThat(tracker.err()).contains("line 2: @ann was there already, no longer a target");
    assertThat(rows.column("SELECT is_target_account FROM accounts")).containsExactly(0);
  }

  @Test
  void a_list_of_which_nothing_can_be_taken_is_2() throws IOException {
    assertThat(take("account\nann@example.com\nbea@example.com\n")).isEqualTo(2);

    assertThat(tracker.err())
        .contains("line 2: refused: ")
        .contains("line 3: refused: ")
        .contains("ann@example.com");
    assertThat(rows.column("SELECT username FROM accounts")).isEmpty();
  }

  @Test
  void text_of_a_list_cannot_steer_the_terminal() throws IOException {
    take("account\n@ann\nb\u001b[31mea\n");

    assertThat(tracker.err()).contains("line 3: refused").doesNotContain("\u001b");
  }
}
