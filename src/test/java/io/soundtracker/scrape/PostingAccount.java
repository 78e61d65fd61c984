package io.soundtracker.scrape;

import static io.soundtracker.store.TestDatabase.counts;

import io.soundtracker.model.Listing;
import io.soundtracker.model.Marks;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.store.CheckBackRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The account {@code @ann}, whose posts a test lays out as the platform would show them. */
record PostingAccount(TestSession session, List<Video> posts) {

  static final Duration HOUR = Duration.ofHours(1);
  static final Duration SIX_HOURS = Duration.ofHours(6);
  static final Duration DAY = Duration.ofDays(1);

  /** In a session that checks on posts after an hour, six hours and a day. */
  static PostingAccount in(Path folder) {
    TestSession session = new TestSession(folder);
    session.checksBack(HOUR, SIX_HOURS, DAY);
    session.account("@ann");
    return new PostingAccount(session, new ArrayList<>());
  }

  static Video post(String id, Instant postedAt) {
    return new Video(
        id,
        postedAt,
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        Optional.empty(),
        counts(100, 10, 1, 1),
        Marks.UNKNOWN);
  }

  /** The posts that are asked for. */
  Listing answer(ListingRequest request) {
    Instant since = request.since().orElse(Instant.EPOCH);
    Video[] shown =
        posts.stream().filter(post -> !post.postedAt().isBefore(since)).toArray(Video[]::new);
    return TestSession.listing(new Verdict.Complete(request.since()), shown);
  }

  void list() {
    session.ask(1, this::answer, session.stored("@ann"));
  }

  /** Lists what is due, as long after the last listing. */
  void listDueAfter(Duration time) {
    session.later(time);
    session.askDue(this::answer);
  }

  String stateOf(String id) {
    return session.only(
        """
        SELECT checks_completed || ' of ' || json_array_length(check_schedule) || ', next '
          || COALESCE(next_check_at, 'never') || ', complete ' || tracking_complete AS found
        FROM videos WHERE video_id = '%s'
        """
            .formatted(id));
  }

  /** How many posts are due now. */
  long due() {
    return session.dueAt(session.now()).stream()
        .flatMap(due -> due.checkBacks().stream())
        .mapToInt(CheckBackRepository.Pending::posts)
        .sum();
  }
}
