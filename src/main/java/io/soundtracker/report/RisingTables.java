package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.Growth;
import io.soundtracker.analysis.NetworkPace;
import io.soundtracker.analysis.Rising;
import io.soundtracker.analysis.RisingBasis;
import io.soundtracker.analysis.RisingDays;
import io.soundtracker.analysis.RisingSound;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Rising sounds as tables.
 *
 * @param minPosts how many recent posts a rising sound must have
 */
public record RisingTables(ZoneId zone, int minPosts) {

  public RisingTables {
    requireNonNull(zone);
  }

  /** One row a sound. */
  public Table<RisingSound> sounds(List<RisingSound> sounds) {
    Columns<RisingSound> columns =
        new Columns<RisingSound>(zone)
            .text("sound", "Sound", RisingSound::key)
            .text("title", "Title", RisingSound::title)
            .maybeText("artist", "Artist", RisingSound::artist)
            .flag("rising", "Rising", RisingSound::isRising)
            .maybeText("not_rising", "Not Rising", sound -> RisingWords.notRising(sound, minPosts))
            .text("text", "In Words", sound -> RisingWords.sentence(sound, minPosts, zone))
            .count("posts", "Posts", RisingSound::posts)
            .count("accounts", "Accounts", RisingSound::accounts)
            .number("expected_posts", "Expected", RisingSound::expectedPosts)
            .maybeNumber("times_usual", "Times Usual", growth(Growth::times))
            .maybeNumber("at_least_times", "At Least", growth(Growth::atLeast))
            .count("posts_before", "Posts Before", RisingSound::postsBefore)
            .count("uses", "Uses", RisingSound::uses)
            .number("expected_uses", "Uses Expected", RisingSound::expectedUses)
            .count("uses_before", "Uses Before", RisingSound::usesBefore)
            .maybePercent(
                "chance_percent", "Chance", sound -> OptionalDouble.of(100 * sound.chance()))
            .maybePercent(
                "wrong_percent", "Wrong Claims", sound -> OptionalDouble.of(100 * sound.level()))
            .flag("new", "New", RisingSound::isNew)
            .maybeText("newness", "Since", sound -> RisingWords.newness(sound, zone))
            .maybeTime("first_use", "First Use", RisingSound::firstUse)
            .maybeTime("last_use_before", "Last Use Before", RisingSound::lastUseBefore);
    return new Table<>("rising", "Rising Sounds", columns.toList(), sounds::forEach);
  }

  /** What they are measured by, in one row. */
  public Table<Rising.Answer> basis(Rising.Answer answer) {
    Columns<Rising.Answer> columns =
        new Columns<Rising.Answer>(zone)
            .maybeDate("recent_since", "Recent Since", day(days -> days.recent().since()))
            .maybeDate("recent_until", "Recent Until", day(days -> days.recent().until()))
            .maybeNumber("recent_days_read", "Recent Days Read", read(RisingBasis::recentDays))
            .maybeDate("before_since", "Before Since", day(days -> days.before().since()))
            .maybeDate("before_until", "Before Until", day(days -> days.before().until()))
            .maybeNumber("days_read_before", "Days Read Before", read(RisingBasis::daysBefore))
            .maybeCount("accounts", "Accounts", accounts(basis -> basis.accounts().size()))
            .maybeCount("accounts_asked", "Accounts Asked", accounts(RisingBasis::asked))
            .count("sounds", "Sounds", row -> row.sounds().size())
            .count("rising", "Rising", row -> row.rising().size())
            .maybeNumber("network_times", "Network Times", pace(NetworkPace::change))
            .maybeNumber("dispersion", "Dispersion", pace(pace -> pace.dispersion().value()))
            .maybeFlag(
                "dispersion_measured",
                "Dispersion Measured",
                row -> row.pace().map(pace -> pace.dispersion().isMeasured()))
            .count("unread_posts", "Posts Not Counted", Rising.Answer::unreadPosts)
            .texts("text", "In Words", RisingWords::basis);
    return new Table<>("basis", "Basis", columns.toList(), rows -> rows.accept(answer));
  }

  private static Function<RisingSound, OptionalDouble> growth(ToDoubleFunction<Growth> part) {
    return sound -> sound.growth().stream().mapToDouble(part).findFirst();
  }

  private static Function<Rising.Answer, OptionalDouble> pace(ToDoubleFunction<NetworkPace> part) {
    return answer -> answer.pace().stream().mapToDouble(part).findFirst();
  }

  private static Function<Rising.Answer, OptionalDouble> read(ToDoubleFunction<RisingBasis> days) {
    return answer -> answer.basis().stream().mapToDouble(days).findFirst();
  }

  private static Function<Rising.Answer, OptionalLong> accounts(ToLongFunction<RisingBasis> of) {
    return answer -> answer.basis().stream().mapToLong(of).findFirst();
  }

  private static Function<Rising.Answer, Optional<LocalDate>> day(
      Function<RisingDays, Optional<LocalDate>> of) {
    return answer -> answer.basis().map(RisingBasis::days).flatMap(of);
  }
}
