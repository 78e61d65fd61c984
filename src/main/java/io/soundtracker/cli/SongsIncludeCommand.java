package io.soundtracker.cli;

import io.soundtracker.model.SoundAddress;
import io.soundtracker.store.Database;
import io.soundtracker.store.ExclusiveSongRepository;
import io.soundtracker.store.StoredSound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    description = "Takes songs off the list, under all their names: they are reported again.",
    footer = {"%nExample:", "  tracker songs include \"Paper Lanterns - Mira Solheim\""})
final class SongsIncludeCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(
      arity = "1..*",
      paramLabel = "SONG",
      description = "Names (Title - Artist), platform ids or addresses.")
  private List<String> songs;

  SongsIncludeCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    List<SoundAddress> addresses = KnownSounds.parse(songs);
    try (Database database = program.openDatabase()) {
      KnownSounds known = new KnownSounds(database);
      ExclusiveSongRepository list = new ExclusiveSongRepository(database);
      Map<String, List<String>> entries = new LinkedHashMap<>();
      List<String> unknown = new ArrayList<>();
      for (SoundAddress address : addresses) {
        Optional<String> sound = known.findOrUnseen(address).map(StoredSound::soundKey);
        List<String> listed = sound.map(list::entriesOf).orElse(List.of());
        if (listed.isEmpty()) {
          unknown.add(Plain.text(address.toString()));
        } else {
          entries.put(sound.get(), listed);
        }
      }
      if (!unknown.isEmpty()) {
        throw new UsageException(
            "Not on the list: "
                + String.join("; ", unknown)
                + ". See the list with: tracker songs excluded");
      }
      entries.forEach(
          (sound, listed) -> {
            list.remove(listed);
            program.tell(Plain.text(sound + " is reported again" + listedAs(sound, listed)));
          });
    }
    return ExitCode.DONE.value();
  }

  private static String listedAs(String sound, List<String> listed) {
    return listed.equals(List.of(sound))
        ? ""
        : " (it was listed as %s)".formatted(String.join("; ", listed));
  }
}
