package io.soundtracker.scrape;

import io.soundtracker.model.Account;
import io.soundtracker.model.Channel;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Reason.Then;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Verdict.Problem;
import io.soundtracker.scrape.ScrapeListener.Activity;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.source.VideoSource;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lists one account as well as it can be had: tries again where that may help, follows an account
 * that goes by another name now, and believes that one is missing only while others can be seen.
 */
final class AccountLister {

  /** What an account that is not there looks like; a puzzle or broken list is none of that. */
  private static final Set<Reason> IS_ABSENCE = EnumSet.of(Reason.NOT_FOUND, Reason.EMPTY_ANSWER);

  /** What tells of an account that is listed by its id that there is nothing to be listed. */
  private static final Set<Reason> NOTHING_BY_ID =
      EnumSet.of(
          Reason.EARLY_END,
          Reason.EMPTY_ANSWER,
          Reason.HIDDEN,
          Reason.NO_POSTS,
          Reason.NOT_FOUND,
          // Without a profile page to read, yt-dlp only guesses so.
          Reason.PRIVATE);

  private final VideoSource source;
  private final ScrapePolicy policy;
  private final Canary canary;
  private final Brake brake;
  private final ScrapeListener listener;
  private final Clock clock;

  AccountLister(
      VideoSource source,
      ScrapePolicy policy,
      Canary canary,
      Brake brake,
      ScrapeListener listener,
      Clock clock) {
    this.source = source;
    this.policy = policy;
    this.canary = canary;
    this.brake = brake;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Lists an account. An interrupt ends that with what there is by then, and leaves the thread's
   * flag set.
   *
   * @param meanwhile is given what there is before each wait for another attempt
   */
  Listing list(Due due, Consumer<Listing> meanwhile) {
    Account account = due.account();
    ListingRequest request = policy.requestFor(due, clock.instant());
    Listing listing = withRetries(account, request, meanwhile);
    if (policy.trouble().confirms() && brake.endedBy().isEmpty()) {
      if (isSomebodyElse(account, listing.channel())) {
        listing = followed(account, request, listing);
      } else if (isSuspect(listing)) {
        listing = confirmed(account, request, listing);
      }
    }
    if (!listing.videos().isEmpty()) {
      canary.readWell(listing.channel().handle().orElse(account.handle()));
    }
    return listing;
  }

  private Listing withRetries(
      Account account, ListingRequest request, Consumer<Listing> meanwhile) {
    Listing listing = ask(request);
    for (int retry = 1; retry <= policy.trouble().retries() && isRetried(listing); retry++) {
      if (!listing.videos().isEmpty() && !isSomebodyElse(account, listing.channel())) {
        meanwhile.accept(listing);
      }
      Duration wait = policy.trouble().pauseBefore(retry);
      listener.turned(request.handle(), Activity.WAITING_TO_RETRY);
      SessionLog.retry(request.handle(), retry, listing.verdict().inWords(), wait);
      try {
        Thread.sleep(wait.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Attempts.interrupted(listing);
      }
      if (brake.endedBy().isPresent()) {
        return listing;
      }
      listener.turned(request.handle(), Activity.LISTING);
      Listing again = ask(request);
      if (again.wasNeverAsked()) {
        return Thread.currentThread().isInterrupted() ? Attempts.interrupted(listing) : listing;
      }
      listing = Attempts.merged(listing, again);
    }
    return listing;
  }

  private Listing ask(ListingRequest request) {
    return source.list(request, posts -> listener.read(request.handle(), posts));
  }

  private static boolean isRetried(Listing listing) {
    return listing.verdict().reason().filter(Reason::isRetried).isPresent();
  }

  private static boolean isSuspect(Listing listing) {
    return listing.verdict() instanceof Verdict.Failed failed
        && failed.problem().reason().then() == Then.CONFIRM;
  }

  private static boolean isSomebodyElse(Account account, Channel channel) {
    return account.channelId().isPresent()
        && channel.channelId().isPresent()
        && !account.channelId().equals(channel.channelId());
  }

  /** The handle has a new owner: what it lists now is not the account's. */
  private Listing followed(Account account, ListingRequest request, Listing ofAnother) {
    return byId(account, request)
        .map(listing -> after(ofAnother, listing))
        .orElseGet(
            () ->
                failed(
                    ofAnother,
                    Reason.ABSENT,
                    "%s belongs to somebody else now, and the account that had it cannot be found"
                        .formatted(account.handle())));
  }

  private Listing confirmed(Account account, ListingRequest request, Listing suspect) {
    Canary.Answer answer = canary.ask(account.handle());
    Listing asked = after(suspect, answer);
    if (answer.kind() == Canary.Answer.Kind.TROUBLE) {
      return failed(
          asked,
          answer.listing().verdict().reason().orElseThrow(),
          "%s; and of a known profile: %s"
              .formatted(detail(suspect), answer.listing().verdict().detail().orElse("")));
    }
    return byId(account, request)
        .map(listing -> after(asked, listing))
        .orElseGet(() -> failed(asked, reason(answer, suspect), detail(suspect) + said(answer)));
  }

  private static String detail(Listing suspect) {
    return suspect.verdict().detail().orElse("no more is known");
  }

  private static Reason reason(Canary.Answer answer, Listing suspect) {
    return switch (answer.kind()) {
      case READABLE -> IS_ABSENCE.contains(reasonOf(suspect)) ? Reason.ABSENT : reasonOf(suspect);
      case HIDDEN_TOO -> Reason.BLOCKED;
      case NOBODY, TROUBLE -> reasonOf(suspect);
    };
  }

  private static Reason reasonOf(Listing suspect) {
    return suspect.verdict().reason().orElseThrow();
  }

  private static String said(Canary.Answer answer) {
    return switch (answer.kind()) {
      case READABLE -> "; other profiles can be read";
      case HIDDEN_TOO -> "; profiles that are known to be there say the same";
      case NOBODY, TROUBLE -> "; not confirmed, since there is no other profile to ask";
    };
  }

  /**
   * The account by the platform's own id, which survives a rename and goes past its profile page;
   * empty if that finds nothing either.
   */
  private Optional<Listing> byId(Account account, ListingRequest request) {
    return account
        .channelId()
        .filter(ListingRequest::isChannelId)
        .map(id -> ask(request.by(id)))
        .filter(listing -> !isNothing(listing));
  }

  private static boolean isNothing(Listing listing) {
    return listing.verdict() instanceof Verdict.Failed failed
        && NOTHING_BY_ID.contains(failed.problem().reason());
  }

  private static Listing after(Listing before, Listing listing) {
    return listing.withTranscript(before.transcript().followedBy(listing.transcript()));
  }

  private static Listing after(Listing before, Canary.Answer answer) {
    return before.withTranscript(before.transcript().followedBy(answer.transcript()));
  }

  private static Listing failed(Listing before, Reason reason, String detail) {
    return Listing.failed(new Problem(reason, detail), before.transcript());
  }
}
