package io.soundtracker.cli;

import io.soundtracker.model.Sound;
import io.soundtracker.store.Database;
import io.soundtracker.store.ExclusiveSongRepository;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "songs",
    description = "Keeps the list of songs that reports leave out.",
    footer = {
      "%nA song is named by its key, Title - Artist, as reports and aggregate print it.",
      "%nExamples:",
      "  tracker songs exclude \"Paper Lanterns - Mira Solheim\" --reason \"own release\"",
      "  tracker songs excluded"
    })
final class SongsCommand {

  private final Program program;

  SongsCommand(Program program) {
    this.program = program;
  }

  @Command(
      name = "exclude",
      description = "Puts songs on the list; a song that was never seen is listed all the same.",
      footer = {"%nExample:", "  tracker songs exclude \"Paper Lanterns - Mira Solheim\" --by jo"})
  int exclude(
      @Parameters(arity = "1..*", paramLabel = "SONG", description = "Keys: Title - Artist.")
          List<String> keys,
      @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
          Optional<String> reason,
      @Option(
              names = "--by",
              paramLabel = "NAME",
              description = "Who decided it (else the user's name).")
          Optional<String> by) {
    try (Database database = program.openDatabase()) {
      ExclusiveSongRepository list = new ExclusiveSongRepository(database);
      for (String key : keys) {
        Sound song = list.findSound(key).orElseGet(() -> fromKey(key));
        boolean added =
            list.add(
                song,
                by.orElseGet(() -> System.getProperty("user.name")),
                reason,
                program.clock().instant());
        program.tell(
            "%s %s", song.key(), added ? "is left out from now on" : "was left out already");
      }
    }
    return ExitCode.DONE.value();
  }

  @Command(
      name = "include",
      description = "Takes songs off the list.",
      footer = {"%nExample:", "  tracker songs include \"Paper Lanterns - Mira Solheim\""})
  int include(
      @Parameters(arity = "1..*", paramLabel = "SONG", description = "Keys: Title - Artist.")
          List<String> keys) {
    try (Database database = program.openDatabase()) {
      ExclusiveSongRepository list = new ExclusiveSongRepository(database);
      List<String> unknown = keys.stream().filter(key -> !list.contains(key)).toList();
      if (!unknown.isEmpty()) {
        throw new UsageException(
            "Not on the list: "
                + String.join("; ", unknown)
                + ". See the list with: tracker songs excluded");
      }
      for (String key : keys) {
        list.remove(key);
        program.tell("%s is reported again", key);
      }
    }
    return ExitCode.DONE.value();
  }

  @Command(
      name = "excluded",
      description = "Prints the list.",
      footer = {"%nExample:", "  tracker songs excluded"})
  int excluded() {
    TextTable table =
        new TextTable(
            TextTable.text("Song"),
            TextTable.text("Added (UTC)"),
            TextTable.text("By"),
            TextTable.text("Reason"));
    try (Database database = program.openDatabase()) {
      new ExclusiveSongRepository(database)
          .all()
          .forEach(
              entry ->
                  table.row(
                      entry.key(), Times.utc(entry.addedAt()), entry.addedBy(), entry.reason()));
    }
    if (table.isEmpty()) {
      program.tell("No song is left out of reports.");
      return ExitCode.DONE.value();
    }
    table.print(program.out(), program.surroundings().columns());
    return ExitCode.DONE.value();
  }

  /** Splits at the last dash, since titles hold dashes more often than artists' names do. */
  private static Sound fromKey(String key) {
    int dash = key.lastIndexOf(" - ");
    return dash < 0
        ? new Sound(key, List.of(), false)
        : new Sound(key.substring(0, dash), List.of(key.substring(dash + 3)), false);
  }
}
