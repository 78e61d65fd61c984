package io.soundtracker.cli;

import io.soundtracker.store.Database;
import io.soundtracker.store.SoundEdit;
import io.soundtracker.store.SoundEdits;
import io.soundtracker.store.StoredSound;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    description = "Takes versions out of their song.",
    footer = {"%nExample:", "  tracker sounds ungroup \"Tide (sped up) - Ola Fenn\""})
final class SoundsUngroupCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(arity = "1..*", paramLabel = "VERSION", description = "Sounds that are versions.")
  private List<String> versions;

  @Mixin private DecisionOptions options;

  SoundsUngroupCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    try (Database database = program.openDatabase()) {
      KnownSounds known = new KnownSounds(database);
      List<Long> ids =
          KnownSounds.parse(versions).stream().map(known::find).map(StoredSound::id).toList();
      Optional<SoundEdit> edit = new SoundEdits(database).ungroup(ids, options.decision(program));
      new SoundEditOutput(program).tell(edit, "None is a version of a song");
    }
    return ExitCode.DONE.value();
  }
}
