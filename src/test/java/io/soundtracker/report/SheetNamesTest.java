package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetNamesTest {

  private static final String[] PIECES = {
    "[",
    "]",
    ":",
    "*",
    "?",
    "/",
    "\\",
    "'",
    "''",
    " ",
    "History",
    "history",
    "Summary",
    "a",
    "A",
    "Ü",
    "İ",
    "ı",
    "ß",
    "🎧",
    "\uD83C",
    "\u0000",
    "\n",
    "أغنية",
    "=1+1",
    "\uFFFF",
    "歌",
    "Very Long Song Title",
    "(2)",
    "\u200F"
  };

  private final SheetNames names = new SheetNames();

  @Test
  void four_hundred_nasty_names_are_safe_and_unique() throws Exception {
    Random random = new Random(7);
    List<String> given = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (int i = 0; i < 400; i++) {
        StringBuilder wanted = new StringBuilder();
        for (int j = random.nextInt(9); j > 0; j--) {
          wanted.append(PIECES[random.nextInt(PIECES.length)]);
        }
        String name = names.nameFor(wanted.toString());
        given.add(name);
        WorkbookUtil.validateSheetName(name);
        workbook.createSheet(name);
      }
      assertThat(workbook.getNumberOfSheets()).isEqualTo(400);
    }
    assertThat(given)
        .allSatisfy(
            name -> {
              assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(31);
              assertThat(name).doesNotContainPattern("[\\[\\]:*?/\\\\\\p{Cc}]");
              assertThat(name).doesNotStartWith("'").doesNotEndWith("'");
              assertThat(name).isNotEqualToIgnoringCase("history");
              assertThat(name.codePoints().noneMatch(point -> point >= 0xD800 && point < 0xE000))
                  .isTrue();
            });
    assertThat(given.stream().map(name -> name.toUpperCase(Locale.ROOT))).doesNotHaveDuplicates();
  }

  @Test
  void numbers_names_that_are_alike_in_their_first_characters() {
    String one = "A title much too long for a sheet, part one";
    assertThat(names.nameFor(one)).isEqualTo("A title much too long for a she");
    assertThat(names.nameFor(one + " b")).isEqualTo("A title much too long for a (2)");
    assertThat(names.nameFor(one.toUpperCase(Locale.ROOT)))
        .isEqualTo("A TITLE MUCH TOO LONG FOR A (3)");
  }

  @Test
  void leaves_a_good_name_as_it_is() {
    assertThat(names.nameFor("Don't Stop - The Foxes")).isEqualTo("Don't Stop - The Foxes");
  }

  @Test
  void writes_nothing_that_a_spreadsheet_reads_as_one_character() {
    assertThat(names.nameFor("_x0041_")).isEqualTo("x0041_");
    assertThat(names.nameFor("max_x_0041")).isEqualTo("max_x_0041");
  }

  @Test
  void never_cuts_a_character_in_two() {
    assertThat(names.nameFor("x".repeat(30) + "🎧🎧")).isEqualTo("x".repeat(30));
  }

  @Test
  void names_a_song_of_forbidden_characters_only() {
    assertThat(names.nameFor("'[:]'")).isEqualTo("Song");
  }
}
