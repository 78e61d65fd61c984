package io.soundtracker.cli;

import io.soundtracker.report.Human;
import io.soundtracker.scrape.Due;
import io.soundtracker.scrape.RequestEstimate;
import io.soundtracker.scrape.ScrapePolicy;
import io.soundtracker.source.ListingRequest;
import io.soundtracker.store.CheckBackRepository.Pending;
import io.soundtracker.store.Database;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;

/** What a run would list: what, why, since when, how far back, and at what cost. */
final class DueTable {

  private final Program program;
  private final ScrapePolicy policy;
  private final RequestEstimate estimate;
  private final ZoneId zone;

  DueTable(Program program, Database database, ScrapePolicy policy, ZoneId zone) {
    this.program = program;
    this.policy = policy;
    this.estimate = new RequestEstimate(database);
    this.zone = zone;
  }

  /** Prints a row an account, and what they cost together. */
  void print(List<Due> queue, Instant now) {
    TextTable table =
        new TextTable(
            TextTable.text("Account"),
            TextTable.text("Why"),
            TextTable.text("Due since (UTC)"),
            TextTable.text("Lists"),
            TextTable.number("Requests"),
            TextTable.text("Last read (UTC)"));
    long requests = 0;
    int unknown = 0;
    for (Due due : queue) {
      ListingRequest request = policy.requestFor(due, now);
      OptionalLong cost = estimate.of(due.account(), request);
      requests += cost.orElse(0);
      unknown += cost.isPresent() ? 0 : 1;
      table.row(
          due.account().handle(),
          why(due),
          due.since().map(Times::utc),
          reach(request),
          cost,
          due.account().lastListedAt().map(Times::utc).orElse("never"));
    }
    table.print(program.out(), program.surroundings().columns());
    program.tell(
        Human.count(queue.size(), "account") + cost(requests, queue.size() - unknown, unknown));
  }

  private static String cost(long requests, int known, int unknown) {
    String about = known == 0 ? "" : ", about " + Human.count(requests, "request");
    return unknown == 0
        ? about + "."
        : "%s; what %s of them cost is not known yet.".formatted(about, Human.count(unknown));
  }

  private static String why(Due due) {
    String posts =
        due.checkBacks()
            .map(Pending::posts)
            .map(n -> Human.count(n, "post") + " to check on")
            .orElse("");
    if (!due.isTurn()) {
      return posts;
    }
    return due.why().inWords() + (posts.isEmpty() ? "" : ", " + posts);
  }

  private String reach(ListingRequest request) {
    String newest =
        request.limit().isPresent()
            ? "at most %s".formatted(Human.count(request.limit().getAsInt(), "post"))
            : "all posts";
    return request
        .since()
        .map(
            start ->
                (request.limit().isPresent() ? newest + " since " : "posts since ")
                    + Times.in(zone, start))
        .orElse(newest);
  }
}
