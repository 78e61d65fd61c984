package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.ExclusiveChange;
import io.soundtracker.analysis.ExclusiveChanges;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.ExclusiveSongs;
import io.soundtracker.analysis.SoundUse;
import io.soundtracker.model.Handle;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is known of the targets' own songs as tables, each to be had alone. Times are told in {@code
 * zone}; {@code bounds} decide the engagement level of a song.
 */
public record ExclusiveTables(ZoneId zone, EngagementBounds bounds) {

  public ExclusiveTables {
    requireNonNull(zone);
    requireNonNull(bounds);
  }

  /** Songs with what can be claimed of them, and the proof in words. */
  public Table<ExclusiveSong> songs(List<ExclusiveSong> songs, Coverage coverage) {
    Columns<ExclusiveSong> columns =
        new Columns<ExclusiveSong>(zone)
            .text("sound", "Sound", ExclusiveSong::key)
            .text("title", "Title", ExclusiveSong::title)
            .maybeText("artist", "Artist", ExclusiveSong::artist)
            .text("exclusivity", "Status", song -> song.status().toString())
            .text("as_far_as_read", "As Far As Read", song -> song.asFarAsRead().toString())
            .text("claim", "Exclusivity", song -> ExclusiveWords.claim(song, coverage))
            .handles("target_accounts", "Target Accounts", song -> accounts(song.targets()))
            .handles("outside_accounts", "Outside Accounts", song -> accounts(song.outsiders()))
            .count("missing_accounts", "Others Not Fully Read", song -> song.missing().size())
            .figures(ExclusiveSong::figures, bounds)
            .texts("evidence", "Evidence", song -> Evidence.inWords(song, zone));
    return new Table<>("exclusive", "Exclusivity", columns.toList(), songs::forEach);
  }

  /** The proof, one row a song and account. */
  public Table<Evidence> evidence(List<ExclusiveSong> songs) {
    Columns<Evidence> columns =
        new Columns<Evidence>(zone)
            .text("sound", "Sound", row -> row.song().key())
            .handle("account", "Account", row -> row.use().account())
            .flag("target", "Target", Evidence::target)
            .count("posts", "Posts", row -> row.use().posts())
            .time("first_post", "First Post", row -> row.use().first())
            .time("last_post", "Last Post", row -> row.use().last())
            .texts("links", "Links", row -> row.use().links().stream().map(URI::toString).toList());
    return new Table<>(
        "exclusive_evidence",
        "Evidence",
        columns.toList(),
        consumer -> songs.forEach(song -> Evidence.of(song).forEach(consumer)));
  }

  /** The accounts outside the targets that were not fully read, on which the claims depend. */
  public Table<Coverage.Gap> missing(ExclusiveSongs.Answer answer) {
    Columns<Coverage.Gap> columns =
        new Columns<Coverage.Gap>(zone)
            .handle("account", "Account", Coverage.Gap::account)
            .maybeTime("last_read", "Last Read", Coverage.Gap::lastRead)
            .maybeText("why", "Why", Coverage.Gap::why);
    return new Table<>(
        "missing_accounts", "Others Not Fully Read", columns.toList(), answer.missing()::forEach);
  }

  /** The posts outside the targets that no claim rests on, in one row. */
  public Table<ExclusiveSongs.Answer> outside(ExclusiveSongs.Answer answer) {
    Columns<ExclusiveSongs.Answer> columns =
        new Columns<ExclusiveSongs.Answer>(zone)
            .count("posts_without_sound", "Without a Sound", ExclusiveSongs.Answer::withoutSound);
    return new Table<>("outside", "Outside", columns.toList(), rows -> rows.accept(answer));
  }

  /** What changed, in words fit for an alert, with the posts that made the change. */
  public Table<ExclusiveChange> changes(ExclusiveChanges.Answer answer) {
    ExclusiveWords words = new ExclusiveWords(zone);
    Columns<ExclusiveChange> columns =
        new Columns<ExclusiveChange>(zone)
            .text("sound", "Sound", ExclusiveChange::key)
            .text("title", "Title", ExclusiveChange::title)
            .maybeText("artist", "Artist", ExclusiveChange::artist)
            .text("change", "Change", change -> change.gained() ? "gained" : "lost")
            .maybeText(
                "before",
                "Before",
                change -> change.before().map(was -> ExclusiveWords.claim(was, answer.before())))
            .text(
                "after", "After", change -> ExclusiveWords.claim(change.after(), answer.coverage()))
            .text("text", "What Changed", change -> words.of(change, answer.coverage()))
            .texts(
                "uses", "Outside Uses", change -> change.uses().stream().map(words::of).toList());
    return new Table<>("changes", "Changes", columns.toList(), answer.changes()::forEach);
  }

  /** The posts outside the targets that made the changes, one a row. */
  public Table<Use> changeUses(List<ExclusiveChange> changes) {
    Columns<Use> columns =
        new Columns<Use>(zone)
            .text("sound", "Sound", row -> row.change().key())
            .handle("account", "Account", row -> row.found().account())
            .time("posted_at", "Posted", row -> row.found().postedAt())
            .time("found_at", "Found", row -> row.found().foundAt())
            .link("url", "TikTok URL", row -> row.found().link());
    return new Table<>(
        "change_uses", "Outside Uses", columns.toList(), consumer -> forEachUse(changes, consumer));
  }

  /** What a comparison is with, and how much of the window was read by then; one row. */
  public Table<ExclusiveChanges.Answer> comparedWith(ExclusiveChanges.Answer answer) {
    Columns<ExclusiveChanges.Answer> columns =
        new Columns<ExclusiveChanges.Answer>(zone)
            .time("as_of", "As Of", ExclusiveChanges.Answer::since)
            .count("accounts", "Accounts", row -> row.before().accounts())
            .count("accounts_read", "Fully Read", row -> row.before().accountsRead());
    return new Table<>(
        "compared_with", "Compared With", columns.toList(), consumer -> consumer.accept(answer));
  }

  /** One post of a change. */
  public record Use(ExclusiveChange change, ExclusiveChange.Found found) {
    public Use {
      requireNonNull(change);
      requireNonNull(found);
    }
  }

  private static void forEachUse(List<ExclusiveChange> changes, Consumer<Use> consumer) {
    changes.forEach(
        change -> change.uses().forEach(found -> consumer.accept(new Use(change, found))));
  }

  private static List<Handle> accounts(List<SoundUse> uses) {
    return uses.stream().map(SoundUse::account).toList();
  }
}
