package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.PostExplanation;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.analysis.PostIdentity.StoredName;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Why a post counts, or does not, in plain sentences. Times are told in the window's zone. */
public record Explanation(PostExplanation post) {

  public Explanation {
    requireNonNull(post);
  }

  /** The findings in the order in which one follows from the other. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(posted());
    findings.addAll(new IdentityWords(post.identity(), post.counted(), zone()).findings());
    asked().ifPresent(findings::add);
    findings.add(window());
    findings.add(target());
    if (!post.filter().accounts().isEmpty()) {
      findings.add(account());
    }
    findings.add(coverage());
    if (post.counted().isPresent()) {
      findings.add(leftOut());
    }
    findings.add(counts());
    findings.add(presence());
    findings.add(new PostExclusivityWords(post).finding());
    return findings;
  }

  /** All of it in one line. */
  public String verdict() {
    String window = " (window: " + post.filter().window().inWords() + ")";
    if (post.counted().isEmpty()) {
      return "Counts for no sound%s: its own is not known.".formatted(window);
    }
    String of = post.asked().or(post::counted).map(StoredName::key).orElseThrow();
    if (!post.counts()) {
      return "Does not count for %s%s: %s.".formatted(of, window, whyNot());
    }
    return "Counts for %s%s: %s; %s."
        .formatted(
            of,
            window,
            post.countsInReports()
                ? "in aggregate and in reports"
                : "in aggregate, but in no report, which leave it out",
            new PostExclusivityWords(post).inShort());
  }

  private String whyNot() {
    if (!post.isOfSound()) {
      return "it counts for " + post.counted().map(StoredName::key).orElseThrow();
    } else if (post.post().postedAt().isEmpty()) {
      return "its posting time is unknown";
    } else if (!post.inWindow()) {
      return "it was posted " + (isBefore() ? "before" : "after") + " the window";
    }
    return post.post().account() + " is not among the accounts asked about";
  }

  /** One row for programs. */
  public Table<Explanation> verdictTable() {
    Columns<Explanation> columns =
        new Columns<Explanation>(zone())
            .id("video_id", "Post", row -> row.post.post().id())
            .handle("account", "Account", row -> row.post.post().account())
            .maybeText("counts_for", "Counts for", row -> row.post.counted().map(StoredName::key))
            .flag("counts_in_aggregate", "In aggregate", row -> row.post.counts())
            .flag("counts_in_reports", "In reports", row -> row.post.countsInReports())
            .text("exclusivity", "Exclusivity", row -> new PostExclusivityWords(row.post).key())
            .text("verdict", "Verdict", Explanation::verdict);
    return new Table<>("verdict", "Verdict", columns.toList(), consumer -> consumer.accept(this));
  }

  public Table<Finding> findingsTable() {
    Columns<Finding> columns =
        new Columns<Finding>(zone())
            .text("question", "Question", Finding::question)
            .maybeFlag("answer", "Answer", Finding::answer)
            .text("because", "Because", Finding::because);
    return new Table<>("findings", "Findings", columns.toList(), findings()::forEach);
  }

  private ZoneId zone() {
    return post.filter().window().zone();
  }

  private Finding posted() {
    return Finding.note(
        "post",
        "Posted by %s%s, first stored %s, last measured %s."
            .formatted(
                post.post().account(),
                post.post().postedAt().isPresent()
                    ? " " + at(post.post().postedAt())
                    : ", posting time unknown" + uploaded(),
                at(post.identity().foundAt()),
                at(post.post().measuredAt())));
  }

  private String at(Optional<Instant> moment) {
    return moment.map(at -> "at " + Human.time(at, zone())).orElse("at an unknown time");
  }

  private String uploaded() {
    return post.post().uploadDate().map(day -> " (upload date " + day + ", UTC)").orElse("");
  }

  private Optional<Finding> asked() {
    return post.asked()
        .map(
            sound ->
                post.isOfSound()
                    ? Finding.yes(
                        "sound_asked", "That is what was asked about, " + sound.key() + ".")
                    : Finding.no("sound_asked", "Asked about was another, " + sound.key() + "."));
  }

  private boolean isBefore() {
    return post.post().postedAt().filter(post.filter().window()::startsAfter).isPresent();
  }

  private Finding window() {
    Optional<String> known = post.post().postedAt().map(at -> Human.day(at, zone()).toString());
    if (known.isEmpty()) {
      return Finding.no(
          "in_window",
          "Its posting time is unknown%s, so it is counted in no window.".formatted(uploaded()));
    }
    String day = known.get();
    Window window = post.filter().window();
    if (!post.inWindow()) {
      return Finding.no(
          "in_window",
          "Its day, %s, is %s the window, %s."
              .formatted(day, isBefore() ? "before" : "after", window.inWords()));
    }
    boolean open = window.since().isEmpty() && window.until().isEmpty();
    return Finding.yes(
        "in_window",
        "Its day, %s, is inside the window, %s%s."
            .formatted(day, window.inWords(), open ? "" : ", both ends included"));
  }

  private Finding target() {
    boolean named = post.filter().targets().isPresent();
    String how = named ? "named as a target" : "marked as a target";
    return post.target()
        ? Finding.yes("target", "%s is %s.".formatted(post.post().account(), how))
        : Finding.no("target", "%s is not %s.".formatted(post.post().account(), how));
  }

  private Finding account() {
    PostFilter filter = post.filter();
    return filter.accounts().contains(post.post().account())
        ? Finding.yes(
            "account_asked", post.post().account() + " is among the accounts asked about.")
        : Finding.no(
            "account_asked", post.post().account() + " is not among the accounts asked about.");
  }

  private Finding coverage() {
    return post.gap()
        .map(
            gap ->
                Finding.no(
                    "account_read",
                    "%s was not fully read in the window (%s): it may have other posts."
                        .formatted(gap.account(), Notes.gap(gap, zone()))))
        .orElseGet(
            () ->
                Finding.yes(
                    "account_read", post.post().account() + " was fully read in the window."));
  }

  private Finding leftOut() {
    return post.leftOut()
        .map(
            entry ->
                Finding.no(
                    "in_reports",
                    "%s is on the list that reports leave out since %s%s%s."
                        .formatted(
                            entry.key(),
                            Human.time(entry.addedAt(), zone()),
                            entry.addedBy().map(by -> ", put there by " + by).orElse(""),
                            entry.reason().map(reason -> ": " + reason).orElse(""))))
        .orElseGet(
            () ->
                Finding.yes("in_reports", "Its sound is not on the list that reports leave out."));
  }

  private Finding counts() {
    Counts counts = post.post().counts();
    Map<String, OptionalLong> all = new LinkedHashMap<>();
    all.put("views", counts.views());
    all.put("likes", counts.likes());
    all.put("comments", counts.comments());
    all.put("shares", counts.shares());
    all.put("saves", counts.saves());
    List<String> unknown =
        all.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    return unknown.isEmpty()
        ? Finding.yes("counts_known", "All its counts are known.")
        : Finding.no(
            "counts_known",
            "Unknown, and in no sum: its %s.".formatted(String.join(", ", unknown)));
  }

  private Finding presence() {
    Post found = post.post();
    String since = post.missingSince().map(at -> " since " + Human.time(at, zone())).orElse("");
    if (found.deleted()) {
      return Finding.no(
          "on_platform",
          "It is gone from the platform%s; what it had reached still counts.".formatted(since));
    }
    return post.missingSince().isPresent()
        ? Finding.note(
            "on_platform", "Complete listings lack it%s; it still counts.".formatted(since))
        : Finding.yes("on_platform", "Nothing says that it was taken off.");
  }
}
