package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.PostExplanation;
import io.soundtracker.analysis.SoundUse;
import java.util.Locale;

/** What a post means for the exclusivity of its sound in the window, as far as was read. */
record PostExclusivityWords(PostExplanation post) {

  private static final int OUTSIDERS_NAMED = 3;

  PostExclusivityWords {
    requireNonNull(post);
  }

  /** Such as {@code breaks_alone}. */
  String key() {
    return post.exclusivity().name().toLowerCase(Locale.ROOT);
  }

  String inShort() {
    return switch (post.exclusivity()) {
      case NONE -> "in no question of exclusivity";
      case PROVES -> "proof that the sound is exclusive" + known();
      case NEAR -> "the sound is near-exclusive" + known();
      case SHARED -> "the sound is not exclusive";
      case UNUSED_BY_TARGETS -> "no target used the sound";
      case BREAKS_ALONE, BREAKS_WITH_OTHERS -> "it breaks the exclusivity of the sound";
    };
  }

  Finding finding() {
    String question = "exclusivity";
    return switch (post.exclusivity()) {
      case NONE -> Finding.note(question, whyNone());
      case PROVES ->
          Finding.yes(
              question,
              "All %s that posted the sound in the window are targets, so it is exclusive%s."
                  .formatted(Human.count(post.uses().size(), "account"), known()));
      case NEAR ->
          Finding.no(
              question,
              "The sound is near-exclusive%s: one account outside the targets posted it too, %s."
                  .formatted(known(), outsiders()));
      case SHARED ->
          Finding.no(
              question,
              "The sound is not exclusive: %s outside the targets posted it too, %s."
                  .formatted(Human.count(post.outsiders(), "account"), outsiders()));
      case UNUSED_BY_TARGETS ->
          Finding.no(question, "No target posted the sound in the window%s.".formatted(known()));
      case BREAKS_ALONE ->
          Finding.no(
              question,
              "It breaks the exclusivity of the sound: of all that posted it in the window, %s alone is no target%s."
                  .formatted(post.post().account(), known()));
      case BREAKS_WITH_OTHERS ->
          Finding.no(
              question,
              "It breaks the exclusivity of the sound, as posts of other accounts do: %s outside the targets, %s."
                  .formatted(Human.count(post.outsiders(), "account"), outsiders()));
    };
  }

  private String whyNone() {
    if (post.counted().isEmpty()) {
      return "Without a known sound it is in no question of exclusivity.";
    } else if (post.counted().get().original()) {
      return "An original sound is left out of exclusivity, since each is trivially exclusive.";
    }
    if (post.post().postedAt().isEmpty()) {
      return "As long as its posting time is unknown it is no proof, and its account not fully read.";
    }
    return "Outside the window it says nothing of exclusivity there.";
  }

  private String known() {
    return post.missing().isEmpty()
        ? ""
        : ", as far as known: %s outside the targets not fully read"
            .formatted(Human.count(post.missing().size(), "account"));
  }

  private String outsiders() {
    return Human.some(
        post.uses().stream().filter(use -> !use.target()).map(this::use).toList(), OUTSIDERS_NAMED);
  }

  private String use(SoundUse use) {
    return use.account() + " since " + Human.day(use.first(), post.filter().window().zone());
  }
}
