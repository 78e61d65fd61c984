package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.SoundDetail;
import io.soundtracker.analysis.SoundUse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is known of one sound as tables, each to be had alone. Times are told in {@code zone}. */
public record SoundTables(ZoneId zone, EngagementBounds bounds) {

  public SoundTables {
    requireNonNull(zone);
    requireNonNull(bounds);
  }

  /** All of them, the sound itself first. */
  public List<Table<?>> of(SoundDetail sound) {
    return List.of(
        sound(sound),
        aliases(sound.aliases()),
        platformIds(sound.platformIds()),
        versions(sound.versions()),
        uses(sound.uses()),
        days(sound.days()),
        SoundEditTable.of(sound.edits(), zone));
  }

  /** The sound in one row, with the figures of the window. */
  public Table<SoundDetail> sound(SoundDetail sound) {
    Columns<SoundDetail> columns =
        new Columns<SoundDetail>(zone)
            .text("sound", "Sound", SoundDetail::key)
            .text("title", "Title", SoundDetail::title)
            .maybeText("artist", "Artists", SoundDetail::artist)
            .flag("original", "Original sound", SoundDetail::original)
            .maybeText("version", "Version", SoundDetail::version)
            .maybeText("song", "Version of", SoundDetail::song)
            .count("accounts", "Accounts", row -> row.uses().size())
            .count("target_accounts", "Target accounts", SoundDetail::targets)
            .maybeTime("first_post", "First use", SoundDetail::firstUse)
            .maybeTime("last_post", "Last use", SoundDetail::lastUse)
            .figures(SoundDetail::figures, bounds);
    return new Table<>("sound", "Sound", columns.toList(), consumer -> consumer.accept(sound));
  }

  public Table<SoundDetail.Alias> aliases(List<SoundDetail.Alias> aliases) {
    Columns<SoundDetail.Alias> columns =
        new Columns<SoundDetail.Alias>(zone)
            .text("alias", "Alias", SoundDetail.Alias::name)
            .count("posts", "Posts", SoundDetail.Alias::posts)
            .text("sound", "Of", SoundDetail.Alias::sound);
    return new Table<>("aliases", "Aliases", columns.toList(), aliases::forEach);
  }

  public Table<SoundDetail.PlatformId> platformIds(List<SoundDetail.PlatformId> ids) {
    Columns<SoundDetail.PlatformId> columns =
        new Columns<SoundDetail.PlatformId>(zone)
            .id("platform_id", "Platform id", SoundDetail.PlatformId::id)
            .count("posts", "Posts", SoundDetail.PlatformId::posts)
            .text("decided_by", "Decided by", SoundTables::decidedBy)
            .maybeText("listed_name", "Listed as", SoundDetail.PlatformId::listedName)
            .maybeTime("first_seen", "First seen", SoundDetail.PlatformId::firstSeen)
            .text("sound", "Of", SoundDetail.PlatformId::sound)
            .flag("assigned", "Assigned", SoundDetail.PlatformId::assigned)
            .maybeCount("edit", "Edit", SoundDetail.PlatformId::edit);
    return new Table<>("platform_ids", "Platform Ids", columns.toList(), ids::forEach);
  }

  private static String decidedBy(SoundDetail.PlatformId id) {
    if (!id.assigned()) {
      return "its listing";
    }
    OptionalLong edit = id.edit();
    return edit.isPresent() ? "edit " + edit.getAsLong() : "an operator";
  }

  /** The song and its versions. */
  public Table<SoundDetail.Member> versions(List<SoundDetail.Member> members) {
    Columns<SoundDetail.Member> columns =
        new Columns<SoundDetail.Member>(zone)
            .text("sound", "Song and versions", SoundDetail.Member::key)
            .text("version", "Version", row -> row.version().orElse("the song"))
            .count("posts", "Posts ever", SoundDetail.Member::posts);
    return new Table<>(
        "versions",
        "Versions",
        columns.toList(),
        members.size() < 2 ? consumer -> {} : members::forEach);
  }

  public Table<SoundUse> uses(List<SoundUse> uses) {
    Columns<SoundUse> columns =
        new Columns<SoundUse>(zone)
            .handle("account", "Account", SoundUse::account)
            .flag("target", "Target", SoundUse::target)
            .count("posts", "Posts", SoundUse::posts)
            .time("first_post", "First", SoundUse::first)
            .time("last_post", "Last", SoundUse::last);
    return new Table<>("uses", "Accounts", columns.toList(), uses::forEach);
  }

  /** Posts a day; unknown where there is none, and not all accounts were read over the day. */
  public Table<SoundDetail.Day> days(List<SoundDetail.Day> days) {
    Columns<SoundDetail.Day> columns =
        new Columns<SoundDetail.Day>(zone)
            .date("day", "Day (" + zone + ")", SoundDetail.Day::day)
            .maybeCount("posts", "Posts", SoundDetail.Day::posts)
            .count("accounts_read", "Accounts read", SoundDetail.Day::accountsRead);
    return new Table<>("days", "Days", columns.toList(), days::forEach);
  }

  /** Both engagements in one text, each by its name. */
  public static Optional<String> engagement(SoundDetail sound) {
    return sound.figures().meanOfRates().isPresent()
        ? Optional.of(
            "%s mean of rates, %s pooled"
                .formatted(
                    Human.percent(sound.figures().meanOfRates()),
                    Human.percent(sound.figures().pooledRate())))
        : Optional.empty();
  }
}
