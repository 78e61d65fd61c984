package io.soundtracker.cli;

import io.soundtracker.model.SoundAddress;
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
    description = {
      "Makes sounds one, under the name of the first.",
      "Posts, totals and reports follow at once, those of the past too. The other names become"
          + " aliases: what is listed under them later belongs to the first."
    },
    footer = {
      "%nExamples:",
      "  tracker sounds merge \"Paper Lanterns - Mira Solheim\" \"Paper Lanterns - M. Solheim\"",
      "  tracker sounds merge \"Tide - Ola Fenn\" 7123456789012345678 --why \"same recording\""
    })
final class SoundsMergeCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(index = "0", paramLabel = "SOUND", description = "The sound that stays.")
  private SoundAddress into;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "OTHER",
      description = "Sounds that are the same.")
  private List<String> others;

  @Mixin private DecisionOptions options;

  SoundsMergeCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    try (Database database = program.openDatabase()) {
      KnownSounds known = new KnownSounds(database);
      StoredSound first = known.find(into);
      List<Long> same =
          KnownSounds.parse(others).stream().map(known::find).map(StoredSound::id).toList();
      Optional<SoundEdit> edit =
          new SoundEdits(database).merge(first.id(), same, options.decision(program));
      new SoundEditOutput(program).tell(edit, "They are one sound already, " + first.soundKey());
    }
    return ExitCode.DONE.value();
  }
}
