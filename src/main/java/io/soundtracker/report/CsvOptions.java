package io.soundtracker.report;

/**
 * How comma-separated values are written.
 *
 * @param zip all files in one archive instead of a folder
 * @param byteOrderMark begin each file with one, by which Excel knows UTF-8
 */
public record CsvOptions(boolean zip, boolean byteOrderMark) {

  public static final CsvOptions STANDARD = new CsvOptions(false, false);
}
