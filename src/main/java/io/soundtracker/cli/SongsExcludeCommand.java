package io.soundtracker.cli;

import io.soundtracker.model.Sound;
import io.soundtracker.store.Database;
import io.soundtracker.store.ExclusiveSongRepository;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "exclude",
    description = "Puts songs on the list; a song that was never seen is listed all the same.",
    footer = {"%nExample:", "  tracker songs exclude \"Paper Lanterns - Mira Solheim\" --by jo"})
final class SongsExcludeCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(arity = "1..*", paramLabel = "SONG", description = "Keys: Title - Artist.")
  private List<String> keys;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
  private Optional<String> reason;

  @Mixin private ByWhomOption by;

  SongsExcludeCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (keys.stream().anyMatch(String::isBlank)) {
      throw new UsageException("A song's key is its title and artist: Title - Artist");
    }
    try (Database database = program.openDatabase()) {
      ExclusiveSongRepository list = new ExclusiveSongRepository(database);
      for (String key : keys) {
        Sound song = list.soundOf(key);
        boolean seen = list.isSeen(song.key());
        boolean added = list.add(song, by.name(), reason, program.clock().instant());
        program.tell(
            song.key()
                + (added ? " is left out from now on" : " was left out already")
                + (seen ? "" : " (no post is known to use it: is it written as in aggregate?)"));
      }
    }
    return ExitCode.DONE.value();
  }
}
