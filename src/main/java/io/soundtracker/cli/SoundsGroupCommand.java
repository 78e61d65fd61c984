package io.soundtracker.cli;

import io.soundtracker.model.SoundAddress;
import io.soundtracker.model.Version;
import io.soundtracker.store.Database;
import io.soundtracker.store.SoundEdit;
import io.soundtracker.store.SoundEdits;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Makes sounds versions of a song: sped up, slowed, a remix and so on.",
      "They stay sounds of their own; --by song takes them together."
    },
    footer = {
      "%nExamples:",
      "  tracker sounds group \"Tide - Ola Fenn\" \"Tide (sped up) - Ola Fenn\"",
      "  tracker sounds group \"Tide - Ola Fenn\" \"Tide 2 - Ola Fenn\" --kind live"
    })
final class SoundsGroupCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(index = "0", paramLabel = "SONG", description = "The song.")
  private SoundAddress song;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "VERSION",
      description = "Sounds that are versions of it.")
  private List<String> versions;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "How they differ: sped up, slowed, remix, live, acoustic, instrumental or other (else as"
              + " their titles tell).")
  private Optional<Version> kind;

  @Mixin private UnseenOption unseen;
  @Mixin private DecisionOptions options;

  SoundsGroupCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    try (Database database = program.openDatabase()) {
      KnownSounds known = new KnownSounds(database);
      SoundAddress of = known.find(song, unseen.unseen());
      List<SoundAddress> those =
          KnownSounds.parse(versions).stream()
              .map(version -> known.find(version, unseen.unseen()))
              .toList();
      Optional<SoundEdit> edit =
          new SoundEdits(database).group(of, those, kind, options.decision(program));
      new SoundEditOutput(program).tell(edit, "They are versions of it already");
    }
    return ExitCode.DONE.value();
  }
}
