package io.soundtracker.cli;

import io.soundtracker.model.SoundAddress;
import io.soundtracker.store.Database;
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
      "Takes aliases and platform ids off a sound, and makes another sound of them.",
      "An alias takes the platform ids that are listed under it with it; all that is split off at"
          + " once becomes one sound."
    },
    footer = {
      "%nExamples:",
      "  tracker sounds split \"Tide - Ola Fenn\" \"Tide - Olaf\"",
      "  tracker sounds split \"Tide - Ola Fenn\" 7123456789012345678 --as \"Tide - The Fenns\""
    })
final class SoundsSplitCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(index = "0", paramLabel = "SOUND", description = "The sound that they are part of.")
  private SoundAddress sound;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PART",
      description = "Its aliases, as they are written, and its platform ids.")
  private List<String> parts;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "What the other sound is called (else as the first alias).")
  private Optional<SoundAddress> as;

  @Mixin private DecisionOptions options;

  SoundsSplitCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Optional<String> name = as.map(KnownSounds::nameIn);
    try (Database database = program.openDatabase()) {
      long from = new KnownSounds(database).find(sound).id();
      new SoundEditOutput(program)
          .tell(
              new SoundEdits(database)
                  .split(from, KnownSounds.parse(parts), name, options.decision(program)));
    }
    return ExitCode.DONE.value();
  }
}
