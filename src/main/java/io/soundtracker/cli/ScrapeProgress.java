package io.soundtracker.cli;

import io.soundtracker.cli.Surroundings.Screen;
import io.soundtracker.model.Handle;
import io.soundtracker.report.Human;
import io.soundtracker.scrape.ScrapeListener;
import io.soundtracker.scrape.ScrapeSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** How far a session is: a line for each account that is in work, and one for all of it. */
final class ScrapeProgress implements ScrapeListener {

  /** More accounts than this are only counted. */
  private static final int MOST_ACCOUNTS = 8;

  private static final int SHORTEST_HANDLE = 12;
  private static final String GAP = "  ";
  private static final double SLOW = 10;

  private final int accounts;
  private final Clock clock;
  private final Instant start;
  private final Map<Handle, Work> running = new LinkedHashMap<>();
  private int finished;
  private long postsOfFinished;

  /** What is done about one account, since when, and how many posts that brought so far. */
  private record Work(Activity activity, Instant since, int posts) {}

  ScrapeProgress(int accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
    this.start = clock.instant();
  }

  @Override
  public synchronized void started(Handle account) {
    running.put(account, new Work(Activity.LISTING, clock.instant(), 0));
  }

  @Override
  public synchronized void turned(Handle account, Activity activity) {
    running.computeIfPresent(
        account, (handle, work) -> new Work(activity, work.since(), work.posts()));
  }

  @Override
  public synchronized void read(Handle account, int posts) {
    running.computeIfPresent(
        account, (handle, work) -> new Work(work.activity(), work.since(), posts));
  }

  @Override
  public synchronized void finished(ScrapeSummary.Result result) {
    running.remove(result.account());
    finished++;
    postsOfFinished += result.found();
  }

  /** What to show now on a terminal, in no more lines than it has. */
  synchronized List<String> lines(Screen screen) {
    Instant now = clock.instant();
    int room = screen.lines() - 1;
    boolean all = running.size() <= Math.min(MOST_ACCOUNTS, room);
    int shown = all ? running.size() : Math.max(0, Math.min(MOST_ACCOUNTS, room - 1));
    List<String> lines = new ArrayList<>(accountLines(shown, screen.columns(), now));
    if (!all && room > 0) {
      lines.add("and %d more".formatted(running.size() - shown));
    }
    lines.add(whole(now));
    return lines;
  }

  /** In columns. Where room is scarce, long handles are cut before what is done about them. */
  private List<String> accountLines(int most, int columns, Instant now) {
    List<Map.Entry<Handle, Work>> entries = running.entrySet().stream().limit(most).toList();
    List<Work> works = entries.stream().map(Map.Entry::getValue).toList();
    List<String> handles = entries.stream().map(entry -> entry.getKey().toString()).toList();
    List<String> posts =
        right(works.stream().map(work -> Human.count(work.posts(), "post")).toList());
    List<String> seconds =
        right(works.stream().map(w -> between(w.since(), now).toSeconds() + " s").toList());
    List<String> doings = works.stream().map(work -> inWords(work.activity())).toList();
    int others = longest(posts) + longest(seconds) + longest(doings) + 3 * GAP.length();
    int room = Math.max(SHORTEST_HANDLE, columns - 1 - others);
    List<String> shown = left(handles.stream().map(h -> TerminalWidth.cut(h, room)).toList());
    return IntStream.range(0, entries.size())
        .mapToObj(i -> String.join(GAP, shown.get(i), posts.get(i), seconds.get(i), doings.get(i)))
        .toList();
  }

  private static List<String> right(List<String> texts) {
    return texts.stream().map(text -> " ".repeat(longest(texts) - text.length()) + text).toList();
  }

  private static List<String> left(List<String> texts) {
    return texts.stream().map(text -> text + " ".repeat(longest(texts) - text.length())).toList();
  }

  private static int longest(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String inWords(Activity activity) {
    return switch (activity) {
      case LISTING -> "listing";
      case WAITING_TO_RETRY -> "waits to try again";
      case WAITING_FOR_BUDGET -> "waits for the budget";
    };
  }

  private String whole(Instant now) {
    Duration elapsed = between(start, now);
    long posts = postsOfFinished + running.values().stream().mapToInt(Work::posts).sum();
    String line = "%d of %s".formatted(finished, Human.count(accounts, "account"));
    if (finished > 0 && finished < accounts && elapsed.toSeconds() > 0) {
      Duration left = elapsed.multipliedBy(accounts - finished).dividedBy(finished);
      line += ", ends about %s UTC (in %s)".formatted(Times.timeUtc(now.plus(left)), rough(left));
    }
    line += ", " + Human.count(posts, "post");
    return elapsed.toSeconds() == 0 || posts == 0
        ? line
        : line + ", " + rate(posts * 1000.0 / elapsed.toMillis()) + "/s";
  }

  private static String rate(double perSecond) {
    return perSecond < SLOW
        ? String.format(Locale.ROOT, "%.1f", perSecond)
        : Human.count(Math.round(perSecond));
  }

  private static String rough(Duration left) {
    if (left.toHours() > 0) {
      return "%d h %02d min".formatted(left.toHours(), left.toMinutesPart());
    }
    return left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
  }

  /** Nothing, where the clock was put back meanwhile. */
  private static Duration between(Instant start, Instant now) {
    return now.isBefore(start) ? Duration.ZERO : Duration.between(start, now);
  }
}
