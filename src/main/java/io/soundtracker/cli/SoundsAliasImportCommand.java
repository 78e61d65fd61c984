package io.soundtracker.cli;

import io.soundtracker.config.RefusedLine;
import io.soundtracker.config.SoundAliasesCsv;
import io.soundtracker.store.Database;
import io.soundtracker.store.RefusedLinesException;
import io.soundtracker.store.SoundEdit;
import io.soundtracker.store.SoundEdits;
import io.soundtracker.store.SoundEdits.AliasLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Takes other names and platform ids of songs from a CSV file with the columns song, artist,"
          + " sound link or id, and alias, in any order and with any usual heading.",
      "A song with several of them has several lines. All lines are one edit with one undo; if one"
          + " is refused, nothing is changed."
    },
    footer = {
      "%nExample:",
      "  tracker sounds alias import aliases.csv --why \"list of the label\""
    })
final class SoundsAliasImportCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(paramLabel = "FILE", description = "The list; UTF-8 or as Excel saves it.")
  private Path file;

  @Mixin private DecisionOptions options;

  SoundsAliasImportCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    SoundAliasesCsv list = SoundAliasesCsv.read(file);
    list.notes().forEach(note -> program.tell("note: " + Plain.text(note)));
    Map<Integer, String> refused =
        list.refused().stream()
            .collect(Collectors.toMap(RefusedLine::line, line -> line.text() + ": " + line.why()));
    if (!refused.isEmpty()) {
      return refuse(refused);
    }
    List<AliasLine> lines =
        list.taken().stream()
            .map(entry -> new AliasLine(entry.line(), entry.song(), entry.aliases()))
            .toList();
    try (Database database = program.openDatabase()) {
      Optional<SoundEdit> edit =
          new SoundEdits(database)
              .importAliases(file.getFileName().toString(), lines, options.decision(program));
      new SoundEditOutput(program).tell(edit, "All that " + file + " says is known already");
    } catch (RefusedLinesException e) {
      return refuse(e.reasons());
    }
    return ExitCode.DONE.value();
  }

  private int refuse(Map<Integer, String> reasons) {
    new TreeMap<>(reasons)
        .forEach(
            (line, why) -> program.warn("%s, line %d: %s".formatted(file, line, Plain.text(why))));
    program.warn("Nothing is changed: mend these lines and import the file again.");
    return ExitCode.USAGE.value();
  }
}
