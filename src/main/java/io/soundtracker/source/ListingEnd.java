package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Verdict.Problem;
import io.soundtracker.process.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The end of a listing, and the verdict that follows from it.
 *
 * @param entries how many lines there were, those that could not be read included
 * @param posts how many posts were read
 */
record ListingEnd(RawPages pages, List<String> refused, int entries, int posts) {

  /** A profile may count a few posts that it does not show. */
  private static final int MAY_LACK_PERCENT = 5;

  /** The status of a profile that is closed to us; older releases of yt-dlp pass over it. */
  private static final long PRIVATE = 10222;

  private static final String SILENCE = "no line and no error";

  ListingEnd {
    requireNonNull(pages);
    refused = List.copyOf(refused);
  }

  /** For a listing that was ended because it had gone back to a moment. */
  Verdict afterEnough(Optional<Instant> since) {
    if (pages.earlyEnd().isPresent()) {
      return incomplete(Reason.EARLY_END, pages.earlyEnd().get());
    }
    if (!refused.isEmpty()) {
      return incomplete(
          Reason.BAD_LINES,
          "%d of %d lines could not be read; %s"
              .formatted(refused.size(), entries, refused.get(0)));
    }
    return new Verdict.Complete(since);
  }

  /** For a listing that ended in another way. */
  Verdict verdict(Outcome outcome, StderrReader stderr) {
    return switch (outcome.ending()) {
      case INTERRUPTED -> cutShort(Reason.INTERRUPTED, outcome, stderr);
      case WALL_LIMIT -> cutShort(Reason.TIME_LIMIT, outcome, stderr);
      case IDLE_LIMIT -> cutShort(Reason.STALLED, outcome, stderr);
      case STOPPED -> afterEnough(Optional.empty()); // only ever after too many refused lines
      case EXITED ->
          stderr
              .problem(outcome.exitCode().orElse(1))
              .map(this::incomplete)
              .orElseGet(this::withoutError);
    };
  }

  private Verdict withoutError() {
    if (entries > 0 && pages.unread() == 0 && pages.saysMoreAtTheEnd() && !isAllOfProfile()) {
      return incomplete(
          Reason.EARLY_END, pages.lastPage().orElseThrow() + ", and yt-dlp asked for no other");
    }
    if (isGapCertain()) {
      return incomplete(
          Reason.EARLY_END,
          "%s, and the profile counts %d posts where %d were listed"
              .formatted(pages.emptyPage().orElseThrow(), pages.publicPosts().getAsLong(), posts));
    }
    return entries > 0 ? afterEnough(Optional.empty()) : silence();
  }

  private Verdict silence() {
    if (pages.profileIs(PRIVATE)) {
      return incomplete(Reason.PRIVATE, withProfile(SILENCE));
    }
    if (pages.channel().profile().videos().equals(OptionalLong.of(0))) {
      return incomplete(Reason.NO_POSTS, SILENCE + "; the profile counts no posts");
    }
    if (pages.earlyEnd().isPresent()) {
      return incomplete(Reason.EARLY_END, withProfile(pages.earlyEnd().get()));
    }
    return incomplete(
        Reason.EMPTY_ANSWER,
        withProfile(pages.lastPage().map(page -> SILENCE + "; " + page).orElse(SILENCE)));
  }

  private Verdict cutShort(Reason reason, Outcome outcome, StderrReader stderr) {
    String detail =
        "ended after %d s with %d posts".formatted(outcome.elapsed().toSeconds(), posts);
    return incomplete(
        reason, stderr.lastTrouble().map(said -> detail + "; last said: " + said).orElse(detail));
  }

  /** Where the platform never says that no more follow, its own count has to tell. */
  private boolean isAllOfProfile() {
    return pages.publicPosts().isPresent() && !isLacking();
  }

  private boolean isLacking() {
    long counted = pages.publicPosts().orElse(0);
    return counted > posts + 1L && counted * (100 - MAY_LACK_PERCENT) > posts * 100L;
  }

  /** A page without posts may be a time without any; but not if posts are lacking in the end. */
  private boolean isGapCertain() {
    return pages.emptyPage().isPresent() && isLacking();
  }

  private Verdict incomplete(Problem problem) {
    // Without a post to show, yt-dlp guesses that all are private.
    boolean contradicted = problem.reason() == Reason.PRIVATE && pages.publicPosts().orElse(0) > 0;
    return contradicted
        ? incomplete(
            Reason.EARLY_END,
            "%s | but the profile is public and counts %d posts"
                .formatted(problem.detail(), pages.publicPosts().getAsLong()))
        : incomplete(problem.reason(), withProfile(problem.detail()));
  }

  private String withProfile(String detail) {
    return pages.profileTrouble().map(trouble -> detail + " | " + trouble).orElse(detail);
  }

  Verdict incomplete(Reason reason, String detail) {
    return posts == 0 ? new Verdict.Failed(reason, detail) : new Verdict.Partial(reason, detail);
  }
}
