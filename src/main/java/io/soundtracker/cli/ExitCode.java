package io.soundtracker.cli;

import java.util.Arrays;

/** What the program answers to its caller. Only ever added to. */
public enum ExitCode {
  DONE(0, "done"),
  UNEXPECTED(1, "unexpected failure"),
  USAGE(2, "wrong usage, unknown option or format, or an input file that cannot be used"),
  INCOMPLETE(3, "some accounts failed or were only partly read; what was read is stored"),
  NOTHING_READ(4, "nothing could be read: all accounts failed, or the source is blocked"),
  FINDINGS(6, "a check found something"),
  DATABASE(10, "database missing, behind, damaged or not writable"),
  LOCKED(11, "another run holds the lock"),
  YTDLP(12, "yt-dlp missing or unusable"),
  CANNOT_WRITE(73, "a file or folder could not be written"),
  SETTINGS(78, "settings invalid"),
  HUNG_UP(129, "the terminal was closed; everything committed so far is kept"),
  INTERRUPTED(130, "interrupted; everything committed so far is kept"),
  TERMINATED(143, "terminated; everything committed so far is kept");

  private final int value;
  private final String meaning;

  ExitCode(int value, String meaning) {
    this.value = value;
    this.meaning = meaning;
  }

  /** The one of this value; a value that none has was not expected. */
  static ExitCode of(int value) {
    return Arrays.stream(values())
        .filter(code -> code.value == value)
        .findFirst()
        .orElse(UNEXPECTED);
  }

  public int value() {
    return value;
  }

  public String meaning() {
    return meaning;
  }
}
