package io.soundtracker.cli;

import io.soundtracker.model.SoundAddress;
import io.soundtracker.store.Database;
import io.soundtracker.store.SoundEdit;
import io.soundtracker.store.SoundEdits;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Has names, platform ids and addresses mean a sound, seen or not.",
      "A name that was a sound of its own is merged into it; an id goes by it whatever name it is"
          + " listed with."
    },
    footer = {
      "%nExamples:",
      "  tracker sounds alias add \"Tide - Ola Fenn\" \"Tide (Official) - Ola Fenn\"",
      "  tracker sounds alias add \"Tide - Ola Fenn\" https://www.tiktok.com/music/Tide-7123456789012345678"
    })
final class SoundsAliasAddCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(index = "0", paramLabel = "SOUND", description = "The sound.")
  private SoundAddress sound;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ALIAS",
      description = "Names, platform ids or addresses.")
  private List<String> aliases;

  @Mixin private UnseenOption unseen;
  @Mixin private DecisionOptions options;

  SoundsAliasAddCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    try (Database database = program.openDatabase()) {
      SoundAddress of = new KnownSounds(database).find(sound, unseen.unseen());
      Optional<SoundEdit> edit =
          new SoundEdits(database)
              .addAliases(of, KnownSounds.parse(aliases), options.decision(program));
      new SoundEditOutput(program).tell(edit, "All of them mean this sound already");
    }
    return ExitCode.DONE.value();
  }
}
