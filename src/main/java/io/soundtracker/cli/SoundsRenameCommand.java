package io.soundtracker.cli;

import io.soundtracker.model.SoundAddress;
import io.soundtracker.store.Database;
import io.soundtracker.store.SoundEdit;
import io.soundtracker.store.SoundEdits;
import io.soundtracker.store.StoredSound;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Gives a sound another name.",
      "The old name becomes an alias, so that listings that go on using it find the sound."
    },
    footer = {
      "%nExample:",
      "  tracker sounds rename \"paper lantern - Mira\" \"Paper Lanterns - Mira Solheim\""
    })
final class SoundsRenameCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(index = "0", paramLabel = "SOUND", description = "The sound.")
  private SoundAddress sound;

  @Parameters(index = "1", paramLabel = "NAME", description = "Its new name: Title - Artist.")
  private SoundAddress name;

  @Mixin private DecisionOptions options;

  SoundsRenameCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    String key = KnownSounds.nameIn(name);
    try (Database database = program.openDatabase()) {
      StoredSound known = new KnownSounds(database).find(sound);
      Optional<SoundEdit> edit =
          new SoundEdits(database).rename(known.id(), key, options.decision(program));
      new SoundEditOutput(program).tell(edit, "It is called " + known.soundKey() + " already");
    }
    return ExitCode.DONE.value();
  }
}
