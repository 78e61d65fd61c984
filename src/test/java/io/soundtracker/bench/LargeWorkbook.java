package io.soundtracker.bench;

import io.soundtracker.analysis.Coverage;
import io.soundtracker.analysis.Figures;
import io.soundtracker.analysis.LeftOutTotals;
import io.soundtracker.analysis.NetworkReport;
import io.soundtracker.analysis.NetworkTotals;
import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.analysis.PostLink;
import io.soundtracker.analysis.Rising;
import io.soundtracker.analysis.SoundCurves;
import io.soundtracker.analysis.SoundPerformance;
import io.soundtracker.analysis.SoundPerformances;
import io.soundtracker.analysis.SoundTotal;
import io.soundtracker.analysis.ViewsGained;
import io.soundtracker.model.Counts;
import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.report.ReportFormat;
import io.soundtracker.report.ReportOptions;
import io.soundtracker.report.WorkbookLayout;
import io.soundtracker.report.WorkbookOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Writes a workbook of so many posts that follow from their numbers, so that any other program can
 * write the same; as a program it takes their number, that of the songs, the layout and the file.
 */
final class LargeWorkbook {

  private static final Instant NEWEST = Instant.parse("2026-11-01T00:00:00Z");
  private static final long FIRST_ID = 7_400_000_000_000_000_000L;
  private static final int ACCOUNTS = 200;

  private final int posts;
  private final int songs;

  private LargeWorkbook(int posts, int songs) {
    this.posts = posts;
    this.songs = songs;
  }

  public static void main(String[] arguments) {
    LargeWorkbook workbook =
        new LargeWorkbook(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    WorkbookLayout layout = WorkbookLayout.valueOf(arguments[2]);
    ReportFormat.XLSX.write(
        workbook.report(),
        ReportOptions.standard()
            .with(
                WorkbookOptions.STANDARD
                    .with(layout)
                    .withSongSheets(layout == WorkbookLayout.SONGS ? workbook.songs : 0)),
        Path.of(arguments[3]));
  }

  private NetworkReport report() {
    Coverage coverage = new Coverage(Optional.of(NEWEST), ACCOUNTS, List.of());
    ViewsGained gained = ViewsGained.NOT_OBSERVED;
    return new NetworkReport(
        PostFilter.of(new Window(Optional.empty(), Optional.empty(), ZoneOffset.UTC)),
        NEWEST,
        coverage,
        new SoundPerformances.Answer(
            IntStream.range(0, songs).mapToObj(this::performance).toList(),
            new NetworkTotals.NetworkTotal(figures(posts), ACCOUNTS, 0, Optional.empty()),
            gained),
        Optional.empty(),
        new LeftOutTotals.LeftOutTotal(0, 0),
        List.of(),
        List.of(),
        new Rising.Answer(coverage, Optional.empty(), Optional.empty(), List.of(), 0),
        new SoundCurves.Answer(Optional.empty(), Map.of()),
        this::walk,
        consumer -> {},
        new NoLinks(),
        Optional::empty,
        List.of());
  }

  private SoundPerformance performance(int song) {
    Post.SoundName name = sound(song);
    return new SoundPerformance(
        new SoundTotal(
            name.key(),
            name.title(),
            name.artist(),
            false,
            ACCOUNTS,
            0,
            figures(posts / songs),
            NEWEST,
            NEWEST),
        ViewsGained.NOT_OBSERVED,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** A workbook does not ask for them. */
  private record NoLinks() implements NetworkReport.Links {
    @Override
    public Totals totals() {
      return new Totals(0, 0, 0);
    }

    @Override
    public void forEach(Consumer<PostLink> consumer) {}
  }

  private static Figures figures(long posts) {
    OptionalLong unknown = OptionalLong.empty();
    return new Figures(
        posts,
        unknown,
        unknown,
        unknown,
        unknown,
        unknown,
        posts,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static Post.SoundName sound(int song) {
    return new Post.SoundName(
        "Song " + song + " - Artist " + song % 50,
        "Song " + song,
        Optional.of("Artist " + song % 50),
        false);
  }

  private void walk(Consumer<Post> consumer) {
    for (int i = 0; i < posts; i++) {
      consumer.accept(post(i));
    }
  }

  private Post post(long i) {
    Handle account = new Handle("@account." + i * 7 % ACCOUNTS);
    String id = Long.toString(FIRST_ID + i * 7_919);
    Instant posted = NEWEST.minusSeconds(i * 31);
    long views = i * 7_919 % 1_000_003;
    Counts counts =
        Counts.rounded(
            OptionalLong.of(views),
            i % 50 == 0 ? OptionalLong.empty() : OptionalLong.of(views / 11),
            OptionalLong.of(views / 97),
            OptionalLong.of(views / 61),
            OptionalLong.of(views / 89));
    return new Post(
        id,
        account,
        URI.create("https://www.tiktok.com/" + account + "/video/" + id),
        Optional.of(posted),
        Optional.of(LocalDate.ofInstant(posted, ZoneOffset.UTC)),
        Optional.of("take " + i + " of the night & what came of it #take" + i % 100),
        OptionalInt.of((int) (8 + i % 50)),
        Optional.of(sound((int) (i % songs))),
        counts,
        counts.engagementRate(),
        false,
        Optional.of(NEWEST));
  }
}
