package io.soundtracker.report;

import io.soundtracker.analysis.Dispersion;
import io.soundtracker.analysis.Growth;
import io.soundtracker.analysis.NetworkPace;
import io.soundtracker.analysis.Rising;
import io.soundtracker.analysis.RisingBasis;
import io.soundtracker.analysis.RisingDays;
import io.soundtracker.analysis.RisingSound;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a sound is called rising, or is not, and what that rests on. */
public final class RisingWords {

  private RisingWords() {}

  /** Such as {@code 12 posts by 7 accounts in 7 days, 3.1 expected}. */
  static String use(RisingSound sound) {
    return "%s by %s in %d days, %s"
        .formatted(
            Human.count(sound.posts(), "post"),
            Human.count(sound.accounts(), "account"),
            RisingDays.RECENT,
            sound.isNew() ? "none expected" : Human.number(sound.expectedPosts()) + " expected");
  }

  /** All that speaks for it, or against, in one sentence. */
  public static String sentence(RisingSound sound, int minPosts, ZoneId zone) {
    StringBuilder words = new StringBuilder(use(sound));
    newness(sound, zone).ifPresent(when -> words.append("; ").append(when));
    notRising(sound, minPosts)
        .map(why -> "not rising (" + why + ")")
        .or(() -> sound.growth().map(growth -> growth(growth, sound.isNew())))
        .ifPresent(verdict -> words.append("; ").append(verdict));
    return words.append('.').toString();
  }

  /** How many times a new sound grew means little, but for how many at least. */
  private static String growth(Growth growth, boolean isNew) {
    String atLeast = Human.number(growth.atLeast());
    return isNew
        ? "at least " + atLeast + " times the usual pace"
        : Human.number(growth.times()) + " times the usual pace, at least " + atLeast;
  }

  /** Of a sound that was not used in the days before. */
  static Optional<String> newness(RisingSound sound, ZoneId zone) {
    if (!sound.isNew() || sound.finding() == RisingSound.Finding.TOO_FEW_POSTS) {
      return Optional.empty();
    }
    return sound
        .lastUseBefore()
        .map(last -> "used again, last on " + Human.day(last, zone))
        .or(
            () ->
                sound.firstUse().map(first -> "new, first known use on " + Human.day(first, zone)));
  }

  /** Why it is not called rising. */
  static Optional<String> notRising(RisingSound sound, int minPosts) {
    return switch (sound.finding()) {
      case RISING -> Optional.empty();
      case TOO_FEW_POSTS ->
          Optional.of(
              "%s recent posts needed: %s"
                  .formatted(Human.count(minPosts), Human.count(sound.posts())));
      case MAY_BE_CHANCE ->
          Optional.of(
              sound.uses() <= sound.expectedUses()
                  ? "not above the usual"
                  : "above the usual, but by no more than chance may bring");
    };
  }

  /** What was compared with what, how much of it was read, and how large chance is taken to be. */
  public static List<String> basis(Rising.Answer answer) {
    Optional<RisingBasis> known = known(answer);
    if (known.isEmpty()) {
      return List.of();
    }
    RisingBasis basis = known.get();
    if (basis.asked() == 0) {
      return List.of("No account was asked about: there is none, or none of them is a target.");
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(days(basis));
    accounts(basis).ifPresent(sentences::add);
    if (answer.pace().isEmpty()) {
      sentences.add(
          "Not enough data: accounts must be read over at least %s of the recent days and the week before alike."
              .formatted(Human.number(RisingBasis.LEAST_DAYS)));
    } else if (answer.sounds().isEmpty()) {
      sentences.add("No sound was used in these days.");
    } else {
      sentences.add(verdict(answer));
      sentences.add(network(answer.pace().get()));
      sentences.add(dispersion(answer.pace().get().dispersion(), basis.days()));
    }
    if (answer.unreadPosts() > 0) {
      sentences.add(
          Human.count(answer.unreadPosts(), "post")
              + " in time that was not fully read, or of accounts that do not count: not counted.");
    }
    return sentences;
  }

  /** Which accounts count, and how many; empty if all do. */
  static Optional<String> accounts(Rising.Answer answer) {
    return known(answer).flatMap(RisingWords::accounts);
  }

  private static Optional<RisingBasis> known(Rising.Answer answer) {
    return answer.coverage().asOf().flatMap(latest -> answer.basis());
  }

  private static String days(RisingBasis basis) {
    RisingDays days = basis.days();
    return "Recent: %s, of which %s days were read on average; the %d days before: %s, of which %s."
        .formatted(
            days.recent().inWords(),
            Human.number(basis.recentDays()),
            days.daysBefore(),
            days.before().inWords(),
            Human.number(basis.daysBefore()));
  }

  private static Optional<String> accounts(RisingBasis basis) {
    int counted = basis.accounts().size();
    return counted == basis.asked()
        ? Optional.empty()
        : Optional.of(
            "Accounts count that were read over the recent days and the days before alike, and have no posts of unknown time in them: %s of %s."
                .formatted(
                    counted == 0 ? "none" : Human.count(counted), Human.count(basis.asked())));
  }

  private static String verdict(Rising.Answer answer) {
    int rising = answer.rising().size();
    return "%s of %s used in these days %s rising."
        .formatted(
            rising == 0 ? "None" : Human.count(rising),
            Human.count(answer.sounds().size(), "sound"),
            rising > 1 ? "are" : "is");
  }

  private static String network(NetworkPace pace) {
    return "Together, without those that rose or fell most, they are used %s times as much a day as before: %s"
        .formatted(
            Human.number(pace.change()),
            pace.change() > 1
                ? "that much is expected of each."
                : "each is measured against its own pace.");
  }

  private static String dispersion(Dispersion dispersion, RisingDays days) {
    return dispersion.isMeasured()
        ? "Weekly use varies %s times as much as if accounts came one by one, measured on %s."
            .formatted(Human.number(dispersion.value()), Human.count(dispersion.sounds(), "sound"))
        : "How unevenly sounds are used could not be measured (%s): weekly use is taken to vary %s times as much as if accounts came one by one, which is cautious."
            .formatted(unmeasured(dispersion, days), Human.number(dispersion.value()));
  }

  private static String unmeasured(Dispersion dispersion, RisingDays days) {
    return days.weeks() == 1
        ? "one week before is not enough"
        : "%s of %d sounds with %d uses before"
            .formatted(
                Human.count(dispersion.sounds()), Dispersion.SOUNDS_NEEDED, Dispersion.USES_NEEDED);
  }
}
