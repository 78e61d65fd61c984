package io.soundtracker.cli;

import io.soundtracker.config.AccountsCsv;
import io.soundtracker.config.ExclusiveSongsCsv;
import io.soundtracker.config.RefusedLine;
import io.soundtracker.config.Settings;
import io.soundtracker.model.Sound;
import io.soundtracker.store.Database;
import io.soundtracker.store.DeclaredListRepository;
import io.soundtracker.store.ExclusiveSongRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * The lists of accounts and songs that the settings name, taken in when their files changed, so
 * that what was changed by hand since is not undone at every start.
 */
final class DeclaredLists {

  private final Program program;
  private final Settings settings;
  private final Database database;

  DeclaredLists(Program program, Settings settings, Database database) {
    this.program = program;
    this.settings = settings;
    this.database = database;
  }

  void takeIn() {
    takeIfChanged("accounts", settings.accountsFile(), this::takeAccounts);
    takeIfChanged("exclusive-songs", settings.exclusiveSongsFile(), this::takeSongs);
  }

  /** Says which lists the next scrape takes in first, before it looks at what is due. */
  void tellIfChanged() {
    tellIfChanged("accounts", settings.accountsFile());
    tellIfChanged("exclusive-songs", settings.exclusiveSongsFile());
  }

  private void tellIfChanged(String name, Path file) {
    if (Files.exists(file) && !new DeclaredListRepository(database).isTaken(name, sha256(file))) {
      program.tell("%s has changed: the next scrape takes it in first.".formatted(file));
    }
  }

  private void takeIfChanged(String name, Path file, Consumer<Path> take) {
    if (!Files.exists(file)) {
      if (!file.startsWith(program.home().resolve("config"))) {
        program.warn("There is no " + file + ", which the settings name as a list of " + name);
      }
      return; // a home needs no lists; accounts can be added by command
    }
    DeclaredListRepository lists = new DeclaredListRepository(database);
    String sha256 = sha256(file);
    if (!lists.isTaken(name, sha256)) {
      take.accept(file);
      lists.saveTaken(name, sha256, program.clock().instant());
    }
  }

  private void takeAccounts(Path file) {
    AccountsCsv list = AccountsCsv.read(file);
    long changes =
        new AccountIntake(database, program.clock())
            .take(list).stream()
                .filter(taken -> taken.outcome() != AccountIntake.Outcome.THERE_ALREADY)
                .count();
    warnOfRefused(file, list.refused());
    if (program.isWatched()) {
      program.tell("Took in %s: %d accounts added or changed.".formatted(file, changes));
    }
  }

  private void takeSongs(Path file) {
    ExclusiveSongsCsv list = ExclusiveSongsCsv.read(file);
    ExclusiveSongRepository songs = new ExclusiveSongRepository(database);
    long added =
        list.taken().stream()
            .filter(
                entry ->
                    songs.add(
                        song(songs, entry),
                        file.getFileName().toString(),
                        entry.reason(),
                        program.clock().instant()))
            .count();
    warnOfRefused(file, list.refused());
    if (program.isWatched()) {
      program.tell("Took in %s: %d songs are newly left out of reports.".formatted(file, added));
    }
  }

  private void warnOfRefused(Path file, List<RefusedLine> refused) {
    refused.forEach(
        line ->
            program.warn(
                "%s, line %d: refused: %s: %s"
                    .formatted(file, line.line(), Plain.text(line.text()), line.why())));
  }

  private static Sound song(ExclusiveSongRepository songs, ExclusiveSongsCsv.Entry entry) {
    return entry
        .title()
        .map(title -> new Sound(title, entry.artist().map(List::of).orElse(List.of()), false))
        .filter(song -> song.key().equals(entry.soundKey()))
        .orElseGet(() -> songs.soundOf(entry.soundKey()));
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UsageException("Could not read " + file + ": " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java machine has SHA-256", e);
    }
  }
}
