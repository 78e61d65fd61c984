package io.soundtracker.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountColumnsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account",
        "Accounts",
        "HANDLE",
        "user_name",
        "User Name",
        "User",
        "TikTok",
        "TIKTOK",
        "tiktok handle",
        "TikTok-URL",
        "tiktok_link",
        "Handle (TikTok)",
        "@ TikTok",
        "URL",
        "link",
        "Profile",
        "profile url",
        "Profil",
        "Creator",
        "TikTok ID",
        "TIKTOK_PROFILE",
        "\ufeffAccount"
      })
  void knows_the_headings_that_people_use(String heading) throws IOException {
    AccountsCsv list = read("City," + heading + "\nOslo,ivy\nRome,bo\n");

    assertThat(handles(list)).containsExactly("@ivy", "@bo");
    assertThat(list.notes()).containsExactly("nothing was read from the columns 'City'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a name that is no handle beside one | Account,Username   | Ivy Lane,ivy",
        "an address beside a first name      | User,URL           | ivana,https://tiktok.com/@ivy",
        "the TikTok column beside a user     | User,TikTok        | ivana,ivy",
        "a handle beside a broken link       | Link,Handle        | https://vm.tiktok.com/x,ivy",
        "TikTok's beside Instagram's         | Instagram,TikTok   | @ivana,ivy",
        "a handle beside an e-mail address   | Email account,User | ivana@x.example,ivy",
        "an address under an unknown heading | Account,Where      | Ivy Lane,www.tiktok.com/@ivy",
        "a handle under the name             | Name,Notes         | @ivy,@ivana knows her",
        "the one that is filled              | Handle,Profile     | ,tiktok.com/@ivy",
      })
  void prefers_the_column_that_holds_accounts(String what, String headings, String row)
      throws IOException {
    assertThat(handles(read(headings + "\n" + row + "\n"))).as(what).containsExactly("@ivy");
  }

  @Test
  void finds_the_account_in_another_column_of_the_row_and_says_so_if_two_differ()
      throws IOException {
    AccountsCsv list =
        read(
            """
            handle,tiktok url,user
            @ivy,https://www.tiktok.com/@ivy,x
            @bo,https://www.tiktok.com/@bob,y
            ,https://www.tiktok.com/@cyn,z
            to come,https://vm.tiktok.com/abc,dan
            """);

    assertThat(handles(list)).containsExactly("@ivy", "@bob", "@cyn");
    assertThat(list.refused()).extracting(RefusedLine::line).containsExactly(5);
    assertThat(list.notes())
        .containsExactly(
            "line 3 names two accounts, @bob and @bo in column 'handle': the first one was taken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ivy\n@bo\n",
        "ivy\nbo",
        "https://www.tiktok.com/@ivy\r\nhttps://www.tiktok.com/@bo\r\n",
        "# list\n\n@ivy\n# more\n@bo\n\n",
        "Ivy Lane;@ivy\nBo;@bo\n",
        "@ivy,yes,daily\n@bo\n",
        "ivy,yes\nbo,no\n",
        "Lane, Ivy\t@ivy\nBand, Bo\t@bo\n",
        "Lane, Ivy;@ivy\nBand, Bo;@bo\n",
        "7,yes,ivy\n8,no,bo\n",
        "Künstlerprofil\n@ivy\n@bo\n",
        "Kontoname\tStadt\n@ivy\tOslo\n@bo\tRom\n",
        "sep=;\naccount;notes\nivy;a,b\nbo;c,d\n",
        "\"ivy\"\n\"bo\"\n",
        "account;;\nivy;;\nbo;;\n",
        ";;\naccount;;\n;;\nivy;;\nbo;;\n",
        "account\rivy\rbo",
      })
  void finds_the_accounts_without_being_told_where(String text) throws IOException {
    AccountsCsv list = read(text);

    assertThat(handles(list)).containsExactly("@ivy", "@bo");
    assertThat(list.refused()).isEmpty();
  }

  @Test
  void says_that_columns_without_headings_were_not_read() throws IOException {
    assertThat(read("@ivy,yes\n@bo,no\n").notes())
        .singleElement()
        .asString()
        .startsWith("there are no headings, so column 1 was read from line 1 on, and nothing else");
    assertThat(read("@ivy\n@bo\n").notes()).isEmpty();
  }

  @Test
  void says_that_a_row_is_wider_than_the_headings() throws IOException {
    AccountsCsv list = read("account,notes\n@ivy,one, two\n@bo,one,,\n");

    assertThat(handles(list)).containsExactly("@ivy", "@bo");
    assertThat(list.notes()).singleElement().asString().startsWith("line 2 has more cells than");
  }

  private AccountsCsv read(String text) throws IOException {
    return AccountsCsv.read(Files.writeString(folder.resolve("list.csv"), text));
  }

  private static List<String> handles(AccountsCsv list) {
    return list.taken().stream().map(entry -> entry.handle().value()).toList();
  }
}
