package io.soundtracker.scrape;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Reason.Then;
import io.soundtracker.model.Transcript;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.source.VideoSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A profile that is known to be there. If not even that can be read, it is not the account that is
 * missing, but the platform that hides it. May be asked from several threads.
 */
final class Canary {

  /** A second one is asked, in case the first has gone itself. */
  private static final int MOST_ASKED = 2;

  private final VideoSource source;
  private final Optional<Handle> fixed;
  private final Deque<Handle> readWell = new ArrayDeque<>();

  /**
   * @param fixed the profile to ask first, whatever was read lately
   * @param readWell accounts that were read well before, the latest first
   */
  Canary(VideoSource source, Optional<Handle> fixed, List<Handle> readWell) {
    this.source = source;
    this.fixed = fixed;
    this.readWell.addAll(readWell);
  }

  /** What asking came to in the end, and how it went from the first one asked on. */
  record Answer(Kind kind, Listing listing, Transcript transcript) {

    enum Kind {
      /** Nobody could be asked. */
      NOBODY,
      /** It can be read: what cannot is missing for a reason of its own. */
      READABLE,
      /** It is hidden as well. */
      HIDDEN_TOO,
      /** Something else went wrong, which says nothing of either. */
      TROUBLE
    }
  }

  /** Takes note of an account that was read well just now. */
  synchronized void readWell(Handle account) {
    readWell.remove(account);
    readWell.addFirst(account);
  }

  /** Asks on behalf of an account that cannot be found. */
  Answer ask(Handle missing) {
    Answer answer =
        new Answer(
            Answer.Kind.NOBODY, Listing.failed(Reason.NOT_FOUND, "nobody"), Transcript.NEVER_ASKED);
    for (Handle candidate : candidates(missing)) {
      Listing heard =
          source.list(new ListingRequest(candidate, Optional.empty(), OptionalInt.of(1)));
      answer = new Answer(kindOf(heard), heard, answer.transcript().followedBy(heard.transcript()));
      if (answer.kind() != Answer.Kind.HIDDEN_TOO) {
        return answer;
      }
    }
    return answer;
  }

  /** The one that is set for it comes first, unless it is missing itself. */
  private synchronized List<Handle> candidates(Handle missing) {
    return Stream.concat(fixed.stream(), readWell.stream())
        .filter(candidate -> !candidate.equals(missing))
        .distinct()
        .limit(MOST_ASKED)
        .toList();
  }

  private static Answer.Kind kindOf(Listing heard) {
    Optional<Reason> reason = heard.verdict().reason();
    // Whoever is told that a profile is private or empty is shown profiles.
    if (!heard.videos().isEmpty()
        || reason.isEmpty()
        || reason.get() == Reason.PRIVATE
        || reason.get() == Reason.NO_POSTS) {
      return Answer.Kind.READABLE;
    }
    return reason.get().then() == Then.CONFIRM ? Answer.Kind.HIDDEN_TOO : Answer.Kind.TROUBLE;
  }
}
