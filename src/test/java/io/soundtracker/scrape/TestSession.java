package io.soundtracker.scrape;

import static io.soundtracker.store.TestDatabase.NOW;
import static io.soundtracker.store.TestDatabase.counts;
import static io.soundtracker.store.TestDatabase.song;
import static io.soundtracker.store.TestDatabase.video;

import io.soundtracker.model.Account;
import io.soundtracker.model.Channel;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Ladder;
import io.soundtracker.model.Listing;
import io.soundtracker.model.Profile;
import io.soundtracker.model.Reason;
import io.soundtracker.model.Transcript;
import io.soundtracker.model.Verdict;
import io.soundtracker.model.Video;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.source.VideoSource;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Sessions on a throw-away database, whose source a test plays. */
final class TestSession implements AutoCloseable {

  static final Video POST = video("v1", "2026-10-29", song("Tide", "Ada"), counts(100, 10, 1, 1));
  static final Channel ANN =
      new Channel(
          Optional.of("MS4wLjABAAAA" + "x".repeat(64)),
          Optional.of("42"),
          Optional.empty(),
          Optional.of("Ann's name"),
          Profile.UNKNOWN);

  static final Listing NOT_FOUND =
      Listing.failed(Reason.NOT_FOUND, "private or has embedding disabled");

  static final Verdict ALL = new Verdict.Complete(Optional.empty());

  /** Tries twice more, without a pause, and asks other profiles. */
  private static final TroublePolicy TROUBLE =
      new TroublePolicy(
          2,
          Duration.ZERO,
          true,
          Optional.empty(),
          Duration.ofHours(12),
          Duration.ofDays(3),
          Duration.ofDays(7));

  private final Database database;
  private Instant now = NOW;
  private Ladder ladder = Ladder.NONE;
  private OptionalInt limit = OptionalInt.empty();
  private boolean limitedForOnce;
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private Runnable whenWaiting = () -> {};
  private Optional<RequestLimits> limits = Optional.empty();
  private final List<ListingRequest> requests = Collections.synchronizedList(new ArrayList<>());

  TestSession(Path folder) {
    database = TestDatabase.in(folder);
  }

  Database database() {
    return database;
  }

  /** What the listener was told so far. */
  List<String> heard() {
    return heard;
  }

  /** What was asked of the source so far. */
  List<ListingRequest> requests() {
    return requests;
  }

  /** Posts that are first seen from now on are checked on at these ages. */
  void checksBack(Duration... ages) {
    ladder = new Ladder(List.of(ages));
  }

  /** From now on, no more than so many posts of an account are asked for. */
  void limit(int posts, boolean forOnce) {
    limit = OptionalInt.of(posts);
    limitedForOnce = forOnce;
  }

  /** What is due at a moment, for accounts that are to be read once a day. */
  List<Due> dueAt(Instant moment) {
    return new DueQueue(database, Duration.ofDays(1)).at(moment);
  }

  /** From now on calls are counted, and there may be only so many requests. */
  void allow(OptionalInt perHour, OptionalInt perDay) {
    limits = Optional.of(new RequestLimits(perHour, perDay));
  }

  /** What is done when a call has to wait for its requests. */
  void whenWaiting(Runnable deed) {
    whenWaiting = deed;
  }

  /** Lets time pass before the next session. */
  void later(Duration time) {
    now = now.plus(time);
  }

  static Listing listing(Verdict verdict, Video... videos) {
    return new Listing(
        Channel.UNKNOWN, List.of(videos), List.of(), List.of(), verdict, Transcript.EMPTY);
  }

  /** Another account than {@link #ANN}, except for {@code @ann}. */
  static Channel channelOf(String handle) {
    if (handle.equals("@ann")) {
      return named(ANN, handle);
    }
    String id = "MS4wLjABAAAA" + handle.substring(1) + "y".repeat(65 - handle.length());
    return new Channel(
        Optional.of(id),
        Optional.empty(),
        Optional.of(Handle.parse(handle)),
        Optional.empty(),
        Profile.UNKNOWN);
  }

  /** The same account under a handle. */
  static Channel named(Channel channel, String handle) {
    return new Channel(
        channel.channelId(),
        channel.uploaderId(),
        Optional.of(Handle.parse(handle)),
        channel.displayName(),
        Profile.UNKNOWN);
  }

  /** Ann is nowhere by her handle; by her id there is this. */
  static Function<ListingRequest, Listing> annBy(Listing byId) {
    return request -> {
      if (request.channelId().isPresent()) {
        return byId;
      }
      return request.handle().name().equals("ann") ? NOT_FOUND : listing(ALL, POST);
    };
  }

  /** A complete listing of an account. */
  static Listing by(Channel channel, Video... videos) {
    return new Listing(
        channel, List.of(videos), List.of(), List.of(), ALL, new Transcript("said", 1, 2, 1, 0, 0));
  }

  /** The one post of an account that {@link #known} made. */
  static Video postOf(String handle) {
    return video("of" + handle, "2026-10-27", song("Tide", "Ada"), counts(5, 5, 5, 5));
  }

  static List<Reason> reasons(ScrapeSummary summary) {
    return summary.results().stream().flatMap(r -> r.verdict().reason().stream()).toList();
  }

  Account account(String handle) {
    return TestDatabase.account(database, handle, false);
  }

  Account[] accounts(String... handles) {
    return Stream.of(handles).map(this::account).toArray(Account[]::new);
  }

  /** An account that was read well before. */
  Account known(String handle) {
    Account account = account(handle);
    ask(1, request -> by(channelOf(handle), postOf(handle)), account);
    return stored(handle);
  }

  ScrapeSummary run(int jobs, Function<Handle, Listing> answers, Account... accounts) {
    return ask(jobs, request -> answers.apply(request.handle()), accounts);
  }

  ScrapeSummary ask(int jobs, Function<ListingRequest, Listing> answers, Account... accounts) {
    return list(
        jobs, answers, new DueQueue(database, Duration.ofDays(1)).asked(List.of(accounts), now));
  }

  /** Lists what is due now. */
  ScrapeSummary askDue(Function<ListingRequest, Listing> answers) {
    return list(1, answers, dueAt(now));
  }

  Instant now() {
    return now;
  }

  private ScrapeSummary list(int jobs, Function<ListingRequest, Listing> answers, List<Due> queue) {
    VideoSource source =
        new VideoSource() {
          @Override
          public Listing list(ListingRequest request) {
            requests.add(request);
            return answers.apply(request);
          }

          @Override
          public Listing list(ListingRequest request, IntConsumer posts) {
            Listing listing = list(request);
            if (!listing.videos().isEmpty()) {
              posts.accept(listing.videos().size());
            }
            return listing;
          }

          @Override
          public String description() {
            return "a test";
          }
        };
    ScrapePolicy policy =
        new ScrapePolicy(
            Duration.ofDays(30),
            Duration.ofDays(7),
            false,
            Optional.empty(),
            limit,
            limitedForOnce,
            ladder,
            jobs,
            Duration.ZERO,
            Duration.ZERO,
            limits,
            TROUBLE);
    ScrapeListener listener =
        new ScrapeListener() {
          @Override
          public void started(Handle account) {
            heard.add(account + " started");
          }

          @Override
          public void turned(Handle account, Activity activity) {
            heard.add(account + " " + activity);
            if (activity == Activity.WAITING_FOR_BUDGET) {
              whenWaiting.run();
            }
          }

          @Override
          public void read(Handle account, int posts) {
            heard.add(account + " " + posts);
          }

          @Override
          public void finished(ScrapeSummary.Result result) {
            heard.add(result.account() + " finished");
          }
        };
    return new Scrape(database, source, policy, listener, Clock.fixed(now, ZoneOffset.UTC))
        .run(queue, "{\"zone\":\"UTC\"}", ScrapeSummary::accounts);
  }

  Account stored(String handle) {
    return new AccountRepository(database).find(Handle.parse(handle)).orElseThrow();
  }

  /** The one value of a query's column {@code found}. */
  String only(String sql) {
    return database.first(sql, row -> row.text("found")).orElseThrow();
  }

  @Override
  public void close() {
    database.close();
  }
}
