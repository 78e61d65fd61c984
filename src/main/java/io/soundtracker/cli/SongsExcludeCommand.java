package io.soundtracker.cli;

import io.soundtracker.model.SoundAddress;
import io.soundtracker.store.Database;
import io.soundtracker.store.ExclusiveSongRepository;
import io.soundtracker.store.StoredSound;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Puts songs on the list; a name that was never seen is listed all the same.",
      "A song is left out under all its names."
    },
    footer = {"%nExample:", "  tracker songs exclude \"Paper Lanterns - Mira Solheim\" --by jo"})
final class SongsExcludeCommand implements Callable<Integer> {

  private final Program program;

  @Parameters(
      arity = "1..*",
      paramLabel = "SONG",
      description = "Names (Title - Artist), platform ids or addresses.")
  private List<String> songs;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
  private Optional<String> reason;

  @Mixin private ByWhomOption by;

  SongsExcludeCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    List<SoundAddress> addresses = KnownSounds.parse(songs);
    String who = by.name();
    try (Database database = program.openDatabase()) {
      KnownSounds known = new KnownSounds(database);
      ExclusiveSongRepository list = new ExclusiveSongRepository(database);
      List<Optional<StoredSound>> found =
          addresses.stream().map(known::findOrUnseen).toList(); // all, before any is listed
      for (int i = 0; i < addresses.size(); i++) {
        exclude(list, addresses.get(i), found.get(i), who);
      }
    }
    return ExitCode.DONE.value();
  }

  private void exclude(
      ExclusiveSongRepository list, SoundAddress given, Optional<StoredSound> found, String who) {
    String key = found.map(StoredSound::soundKey).orElseGet(() -> KnownSounds.nameIn(given));
    boolean isOut = !list.entriesOf(key).isEmpty();
    if (!isOut) {
      list.add(list.soundOf(key), who, reason, program.clock().instant());
    }
    program.tell(
        Plain.text(
            key
                + (isOut ? " was left out already" : " is left out from now on")
                + hint(list, key)));
    List<String> others =
        list.soundsOfPostsListedAs(found.map(StoredSound::key).orElse(key)).stream()
            .filter(other -> list.entriesOf(other).isEmpty())
            .toList();
    if (!others.isEmpty()) {
      program.tell(
          Plain.text(
              "note: by the platform's ids, posts listed with that name count for %s: exclude that"
                      .formatted(String.join(" and ", others))
                  + " too to leave them out"));
    }
  }

  private static String hint(ExclusiveSongRepository list, String key) {
    return list.isSeen(key) || !list.soundsOfPostsListedAs(key).isEmpty()
        ? ""
        : " (no post is known to use it: is it written as in aggregate?)";
  }
}
