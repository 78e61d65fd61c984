package io.soundtracker.cli;

import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SoundPosts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows on a terminal how far a report is. */
final class ReportProgress {

  private static final int BAR = 24;

  private final Program program;
  private final AtomicLong walked = new AtomicLong();
  private volatile long posts;
  private volatile String doing = "";

  ReportProgress(Program program) {
    this.program = program;
  }

  /** Does a part of the work whose length nobody knows. */
  <T> T during(String part, Supplier<T> work) {
    posts = 0;
    doing = part;
    return LiveProgress.during(program, screen -> lines(doing, walked.get(), posts), work);
  }

  /** The same report; whoever walks its posts is seen to do so. */
  NetworkReport watched(NetworkReport report) {
    return report.walking(new Watched(report));
  }

  private final class Watched implements NetworkReport.Posts {

    private final NetworkReport report;

    Watched(NetworkReport report) {
      this.report = report;
    }

    @Override
    public void forEach(Consumer<Post> consumer) {
      walked.set(0);
      posts = report.total().posts();
      report
          .posts()
          .forEach(
              post -> {
                consumer.accept(post);
                walked.incrementAndGet();
              });
      posts = 0;
    }

    @Override
    public SoundPosts ofSounds(Set<String> keys, int most) {
      return report.posts().ofSounds(keys, most);
    }
  }

  /**
   * @param posts how many will be walked; 0 if none are, or nobody knows
   */
  static List<String> lines(String doing, long walked, long posts) {
    if (posts == 0) {
      return List.of(doing + " ...");
    }
    int filled = (int) (BAR * Math.min(walked, posts) / posts);
    return List.of(
        String.format(
            Locale.ROOT,
            "%s [%s%s] %,d of %,d posts",
            doing,
            "#".repeat(filled),
            " ".repeat(BAR - filled),
            walked,
            posts));
  }
}
