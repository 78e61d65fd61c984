package io.soundtracker.scrape;

import io.soundtracker.model.Listing;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Verdict.Problem;
import io.soundtracker.model.Video;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts two attempts at the same listing together, so that a failing one loses nothing. */
final class Attempts {

  private Attempts() {}

  /** Both attempts' posts, each as the later one saw it, under what the later one came to. */
  static Listing merged(Listing first, Listing later) {
    Map<String, Video> videos = new LinkedHashMap<>();
    later.videos().forEach(video -> videos.put(video.id(), video));
    first.videos().forEach(video -> videos.merge(video.id(), video, Attempts::better));
    return new Listing(
        later.channel().completedBy(first.channel()),
        List.copyOf(videos.values()),
        joined(first.refused(), later.refused()),
        joined(first.oddities(), later.oddities()),
        verdict(later, !videos.isEmpty()),
        first.transcript().followedBy(later.transcript()));
  }

  /** What there is of a listing that is not tried again, though it was to be. */
  static Listing interrupted(Listing listing) {
    Problem problem =
        new Problem(
            Reason.INTERRUPTED,
            "before it was tried again; before that: %s"
                .formatted(listing.verdict().detail().orElse(listing.verdict().inWords())));
    return listing.withVerdict(
        listing.videos().isEmpty() ? new Verdict.Failed(problem) : new Verdict.Partial(problem));
  }

  /** An exact count is not given up for one that may be rounded, however new. */
  private static Video better(Video later, Video first) {
    return first.counts().exact() && !later.counts().exact()
        ? later.withCounts(first.counts().completedBy(later.counts()))
        : later;
  }

  private static Verdict verdict(Listing later, boolean some) {
    if (later.verdict() instanceof Verdict.Incomplete incomplete && some) {
      return new Verdict.Partial(incomplete.problem());
    }
    return later.verdict();
  }

  private static List<String> joined(List<String> first, List<String> later) {
    List<String> all = new ArrayList<>(first);
    later.stream().filter(text -> !all.contains(text)).forEach(all::add);
    return all;
  }
}
