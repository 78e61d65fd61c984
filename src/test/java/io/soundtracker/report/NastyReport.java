package io.soundtracker.report;

import io.soundtracker.analysis.AccountTotal;
import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.ExclusiveSong;
import io.soundtracker.analysis.LeftOutTotals;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.SessionSummary;
import io.soundtracker.analysis.SoundTotal;
import io.soundtracker.analysis.SoundUse;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A small report that holds what breaks files: formulas, markup, unknown counts, odd names. */
final class NastyReport {

  static final Handle ANN = new Handle("@ann");
  static final Handle BEA = new Handle("@bea.beats");
  static final Handle CLEO = new Handle("@cleo_live");
  static final Handle DOT = new Handle("@dot");

  static final Post.SoundName FORMULA = song("=1+1", "@SUM(A1:A9)");
  static final Post.SoundName LONG_ONE =
      song("A very long song title that goes on and on", "First Artist");
  static final Post.SoundName LONG_TWO =
      song("A very long song title that goes on and on", "Second Artist");
  static final Post.SoundName ODD = song("'Quoted' [Remix]: A/B\\C? *", "Ann & Bea, Cleo");
  static final Post.SoundName RTL = song("أغنية الليل", "مغني");
  static final Post.SoundName HISTORY =
      new Post.SoundName("History", "History", Optional.empty(), false);
  static final Post.SoundName ORIGINAL =
      new Post.SoundName("original sound - @ann", "original sound", Optional.of("@ann"), true);

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private NastyReport() {}

  static List<Post> posts() {
    return List.of(
        post(
            20, ANN, FORMULA, "=HYPERLINK(\"https://evil.example/\",\"click\")", 1000, 120, 20, 10),
        post(19, BEA, FORMULA, "<script>alert('x')</script>", 2_500_000, 9, 9, 9),
        post(18, CLEO, RTL, "فيديو جديد 🎧 with both <b>directions</b>", 0, 0, 0, 0),
        post(17, ANN, RTL, "-2+3 \"quoted\", with commas\r\nand a second line", 50, 5, 2, 1),
        unknown(16, BEA, LONG_ONE),
        post(15, CLEO, LONG_ONE, "\tstarts with a tab", 10, 0, 0, 0),
        post(14, ANN, LONG_TWO, "＠wide at", 10, 1, 0, 0),
        post(13, BEA, LONG_TWO, "plain", 10, 1, 0, 0),
        post(12, ANN, ODD, "+1 for this", 900, 100, 30, 10),
        post(11, BEA, ODD, "@friend look", 800, 100, 30, 10),
        post(10, ANN, HISTORY, "_x0041_ is no A", 700, 70, 7, 7),
        post(9, BEA, HISTORY, "", 600, 60, 6, 6),
        post(8, ANN, ORIGINAL, "my own sound", 5, 5, 5, 5),
        withoutSound(7, CLEO),
        elsewhere(6, BEA));
  }

  static NetworkReport report() {
    return report(posts());
  }

  static NetworkReport report(List<Post> posts) {
    return invented(posts).report();
  }

  private static InventedReport invented(List<Post> posts) {
    return new InventedReport(
        new Window(Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty(), ZONE),
        at(21, 5),
        new Coverage(
            Optional.of(at(21, 4)),
            4,
            List.of(
                new Coverage.Gap(CLEO, Optional.of(at(2, 23)), Optional.of("private"), false),
                new Coverage.Gap(DOT, Optional.empty(), Optional.empty(), true))),
        new LeftOutTotals.LeftOutTotal(2, 31),
        sounds(posts),
        List.of(
            account(posts, BEA, true),
            account(posts, ANN, true),
            account(posts, CLEO, false),
            account(posts, DOT, false)),
        List.of(exclusive(posts, ODD), exclusive(posts, RTL)),
        posts,
        List.of(
            new SessionSummary(
                "3f2a", at(21, 4), Optional.empty(), "running", 4, 2, 0, 1, 15, 3, 12),
            new SessionSummary(
                "1b7e",
                at(20, 4),
                Optional.of(at(20, 4).plusSeconds(3_723)),
                "completed",
                0,
                0,
                0,
                0,
                0,
                0,
                0)));
  }

  /** The same report, whose posts fail to be read after the first. */
  static NetworkReport failing() {
    return invented(posts())
        .report(
            consumer -> {
              consumer.accept(posts().get(0));
              throw new IllegalStateException("the database went away");
            });
  }

  /** A video with a caption of its own. */
  static Post post(int day, Handle account, Post.SoundName sound, String caption, long... counts) {
    return post(
        day,
        account,
        Optional.of(sound),
        caption.isEmpty() ? Optional.empty() : Optional.of(caption),
        Counts.rounded(
            OptionalLong.of(counts[0]),
            OptionalLong.of(counts[1]),
            OptionalLong.of(counts[2]),
            OptionalLong.of(counts[3]),
            OptionalLong.empty()));
  }

  private static Post unknown(int day, Handle account, Post.SoundName sound) {
    return post(day, account, Optional.of(sound), Optional.of("no counts"), Counts.UNKNOWN);
  }

  private static Post withoutSound(int day, Handle account) {
    Counts onlyViews =
        Counts.rounded(
            OptionalLong.of(77),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty());
    return post(day, account, Optional.empty(), Optional.of("silence"), onlyViews);
  }

  private static Post elsewhere(int day, Handle account) {
    Post post = post(day, account, ODD, "lives elsewhere", 1, 1, 1, 1);
    return new Post(
        post.id(),
        account,
        URI.create("https://www.tiktok.com.evil.example/" + account),
        post.postedAt(),
        post.uploadDate(),
        post.caption(),
        OptionalInt.empty(),
        post.sound(),
        post.counts(),
        post.engagementRate(),
        true,
        post.measuredAt());
  }

  private static Post post(
      int day,
      Handle account,
      Optional<Post.SoundName> sound,
      Optional<String> caption,
      Counts counts) {
    String id = "74400000000000000" + String.format(Locale.ROOT, "%02d", day);
    return new Post(
        id,
        account,
        URI.create("https://www.tiktok.com/" + account + "/video/" + id),
        Optional.of(at(day, 20)),
        Optional.of(LocalDate.ofInstant(at(day, 20), ZoneOffset.UTC)),
        caption,
        OptionalInt.of(75),
        sound,
        counts,
        counts.engagementRate(),
        false,
        Optional.of(at(21, 4)));
  }

  private static List<SoundTotal> sounds(List<Post> posts) {
    return posts.stream()
        .flatMap(post -> post.sound().stream())
        .distinct()
        .map(name -> total(name, using(posts, name)))
        .sorted(
            Comparator.<SoundTotal>comparingLong(sound -> sound.figures().posts())
                .thenComparingLong(sound -> sound.figures().views().orElse(0))
                .reversed()
                .thenComparing(SoundTotal::key))
        .toList();
  }

  private static SoundTotal total(Post.SoundName name, List<Post> posts) {
    List<Handle> users = posts.stream().map(Post::account).distinct().toList();
    return new SoundTotal(
        name.key(),
        name.title(),
        name.artist(),
        name.original(),
        users.size(),
        (int) users.stream().filter(List.of(ANN, BEA)::contains).count(),
        FiguresOf.posts(posts),
        posts.get(posts.size() - 1).postedAt().orElseThrow(),
        posts.get(0).postedAt().orElseThrow());
  }

  private static AccountTotal account(List<Post> all, Handle account, boolean target) {
    List<Post> posts = all.stream().filter(post -> post.account().equals(account)).toList();
    return new AccountTotal(
        account,
        account.equals(ANN) ? Optional.of("Ann </title> \"Official\"") : Optional.empty(),
        target,
        account.equals(ANN) ? OptionalLong.of(12_345) : OptionalLong.empty(),
        (int) posts.stream().flatMap(post -> post.sound().stream()).distinct().count(),
        FiguresOf.posts(posts),
        OptionalDouble.empty(),
        posts.stream().flatMap(post -> post.postedAt().stream()).findFirst(),
        account.equals(DOT) ? Optional.empty() : Optional.of(at(21, 4)));
  }

  private static ExclusiveSong exclusive(List<Post> all, Post.SoundName name) {
    List<Post> posts = using(all, name);
    return new ExclusiveSong(
        name.key(),
        name.title(),
        name.artist(),
        FiguresOf.posts(posts),
        uses(posts, ANN, BEA),
        uses(posts, CLEO, DOT),
        Stream.of(CLEO, DOT).filter(account -> uses(posts, account).isEmpty()).toList());
  }

  private static List<SoundUse> uses(List<Post> posts, Handle... accounts) {
    return Arrays.stream(accounts)
        .filter(account -> posts.stream().anyMatch(post -> post.account().equals(account)))
        .map(account -> use(account, posts))
        .toList();
  }

  private static SoundUse use(Handle account, List<Post> posts) {
    List<Post> own =
        posts.stream()
            .filter(post -> post.account().equals(account))
            .sorted(Comparator.comparing(post -> post.postedAt().orElseThrow()))
            .toList();
    return new SoundUse(
        account,
        List.of(ANN, BEA).contains(account),
        own.size(),
        own.get(0).postedAt().orElseThrow(),
        own.get(own.size() - 1).postedAt().orElseThrow(),
        account.equals(CLEO) ? own.stream().map(Post::url).toList() : List.of());
  }

  private static List<Post> using(List<Post> posts, Post.SoundName name) {
    return posts.stream().filter(post -> post.sound().equals(Optional.of(name))).toList();
  }

  private static Post.SoundName song(String title, String artist) {
    return new Post.SoundName(title + " - " + artist, title, Optional.of(artist), false);
  }

  private static Instant at(int day, int hour) {
    return LocalDate.of(2026, 11, day).atTime(hour, 30).toInstant(ZoneOffset.UTC);
  }
}
