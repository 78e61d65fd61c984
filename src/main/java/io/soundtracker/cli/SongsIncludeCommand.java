package io.soundtracker.cli;

import io.soundtracker.store.Database;
import io.soundtracker.store.ExclusiveSongRepository;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "include",
    description = "Takes songs off the list, so that they are reported again.",
    footer = {"%nExample:", "  tracker songs include \"Paper Lanterns - Mira Solheim\""})
final class SongsIncludeCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(arity = "1..*", paramLabel = "SONG", description = "Keys: Title - Artist.")
  private List<String> keys;

  SongsIncludeCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
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
        program.tell(key + " is reported again");
      }
    }
    return ExitCode.DONE.value();
  }
}
