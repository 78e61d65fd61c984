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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A network as large as asked for, the same at every call, with figures that fit its posts. */
final class InventedNetwork {

  private static final Instant NOW = Instant.parse("2026-11-20T06:12:40Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final String[] WORDS = {
    "Midnight", "Paper", "Golden", "Static", "Velvet", "Ocean", "Neon", "Quiet", "Copper", "Winter",
    "Parade", "Hearts", "Signal", "Lanterns", "Avenue", "Mirror", "Summer", "Harbour", "Echo",
        "Rooftop"
  };
  private static final String[] ARTISTS = {
    "The Tin Foxes",
    "Mara Lind",
    "Kid Orbit",
    "Ana & The Tide",
    "Sol Verde",
    "Juno Park",
    "DJ Alba, Nia Rowe"
  };
  private static final String[] CAPTIONS = {
    "first take, no edits #studio",
    "POV: the bass drops 🎧",
    "which part is your favourite?",
    "sound on for this one 🔊✨ #newmusic #fyp",
    "behind the scenes of the tour bus",
    "=SUM(A1:A9) is a mood",
    "أجمل لحظة في الحفل",
    "新しい曲、聴いてね",
    "he said it would rain. it did not rain",
    "outfit check before the show"
  };

  private static final String LONG_TITLE = "夜明けの街角で君を待つ".repeat(5).substring(0, 50);
  private static final String LONG_CAPTION = "新しい曲を聴いてください、".repeat(9).substring(0, 110);

  private final boolean wordy;
  private final Random random = new Random(20261120);
  private final List<Post> posts;

  private InventedNetwork(int posts, int sounds, int accounts, boolean wordy) {
    this.wordy = wordy;
    List<Post.SoundName> songs = new ArrayList<>();
    for (int i = 0; i < sounds; i++) {
      songs.add(song(i));
    }
    List<Post> made = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      made.add(post(i, posts, songs, accounts));
    }
    this.posts = made;
  }

  static NetworkReport of(int posts, int sounds, int accounts) {
    return new InventedNetwork(posts, sounds, accounts, false).report(accounts);
  }

  /** The same with long titles and captions in Japanese, of three bytes a sign. */
  static NetworkReport wordy(int posts, int sounds, int accounts) {
    return new InventedNetwork(posts, sounds, accounts, true).report(accounts);
  }

  private Post.SoundName song(int i) {
    if (i % 12 == 11) {
      String author = account(i % 12).value();
      return new Post.SoundName(
          "original sound - " + author, "original sound", Optional.of(author), true);
    }
    String title =
        (wordy ? LONG_TITLE + " " : "")
            + WORDS[i % WORDS.length]
            + " "
            + WORDS[(i * 7 + 3) % WORDS.length]
            + (i >= WORDS.length ? " " + (i / WORDS.length + 1) : "");
    String artist = ARTISTS[i % ARTISTS.length];
    return new Post.SoundName(title + " - " + artist, title, Optional.of(artist), false);
  }

  private Post post(int i, int posts, List<Post.SoundName> songs, int accounts) {
    Instant postedAt = NOW.minus(Duration.ofSeconds(60L * 86_400 * i / posts + random.nextInt(60)));
    double popular = Math.pow(random.nextDouble(), 2.2);
    int song = (int) (popular * songs.size());
    // Every seventh song is used by the targets only.
    int account = song % 7 == 3 ? random.nextInt(4) : random.nextInt(accounts);
    String id = Long.toString(7_440_000_000_000_000_000L + i * 1_234_567_891L);
    long views = (long) Math.exp(random.nextGaussian() * 1.3 + 9.5);
    double rate = 0.02 + random.nextDouble() * (account % 3 == 0 ? 0.25 : 0.11);
    Counts counts =
        Counts.rounded(
            OptionalLong.of(views),
            OptionalLong.of((long) (views * rate)),
            i % 57 == 5 ? OptionalLong.empty() : OptionalLong.of((long) (views * rate / 20)),
            OptionalLong.of((long) (views * rate / 12)),
            i % 57 == 5 ? OptionalLong.empty() : OptionalLong.of((long) (views * rate / 15)));
    return new Post(
        id,
        account(account),
        URI.create("https://www.tiktok.com/" + account(account) + "/video/" + id),
        Optional.of(postedAt),
        Optional.of(LocalDate.ofInstant(postedAt, ZoneOffset.UTC)),
        Optional.of(wordy ? LONG_CAPTION : CAPTIONS[random.nextInt(CAPTIONS.length)]),
        OptionalInt.of(8 + random.nextInt(50)),
        i % 31 == 7 ? Optional.empty() : Optional.of(songs.get(song)),
        counts,
        counts.engagementRate(),
        i % 211 == 100,
        Optional.of(NOW.minusSeconds(3_000)));
  }

  private static Handle account(int i) {
    String[] names = {
      "ann.sings",
      "bea_beats",
      "cleo.live",
      "dot.records",
      "elm.street.fm",
      "fay.dances",
      "gus.on.tour",
      "hana.mix",
      "ivo.loops",
      "june_daily",
      "kai.covers",
      "lou.after.dark"
    };
    return new Handle("@" + names[i % names.length] + (i >= names.length ? i / names.length : ""));
  }

  private NetworkReport report(int accounts) {
    Map<Post.SoundName, List<Post>> bySound =
        posts.stream()
            .filter(post -> post.sound().isPresent())
            .collect(Collectors.groupingBy(post -> post.sound().orElseThrow()));
    Map<Handle, List<Post>> byAccount =
        posts.stream().collect(Collectors.groupingBy(Post::account));
    List<SoundTotal> sounds =
        bySound.entrySet().stream()
            .map(entry -> total(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.<SoundTotal>comparingLong(sound -> sound.figures().posts())
                    .thenComparingLong(sound -> sound.figures().views().orElse(0))
                    .reversed()
                    .thenComparing(SoundTotal::key))
            .toList();
    List<AccountTotal> totals = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      totals.add(total(i, byAccount.getOrDefault(account(i), List.of())));
    }
    totals.sort(
        Comparator.<AccountTotal>comparingLong(row -> row.figures().views().orElse(-1)).reversed());
    return new InventedReport(
            new Window(
                Optional.of(LocalDate.of(2026, 9, 21)),
                Optional.of(LocalDate.of(2026, 11, 20)),
                ZONE),
            NOW,
            new Coverage(
                Optional.of(NOW.minusSeconds(3_600)),
                accounts,
                List.of(
                    new Coverage.Gap(
                        account(5),
                        Optional.of(NOW.minus(Duration.ofDays(22))),
                        Optional.of("private"),
                        false),
                    new Coverage.Gap(
                        account(8), Optional.empty(), Optional.of("partly read"), false))),
            new LeftOutTotals.LeftOutTotal(3, 40),
            sounds,
            totals,
            exclusive(bySound),
            posts,
            sessions(accounts))
        .report();
  }

  private static SoundTotal total(Post.SoundName name, List<Post> posts) {
    List<Handle> users = posts.stream().map(Post::account).distinct().toList();
    return new SoundTotal(
        name.key(),
        name.title(),
        name.artist(),
        name.original(),
        users.size(),
        (int) users.stream().filter(InventedNetwork::target).count(),
        FiguresOf.posts(posts),
        posts.get(posts.size() - 1).postedAt().orElseThrow(),
        posts.get(0).postedAt().orElseThrow());
  }

  private static AccountTotal total(int i, List<Post> posts) {
    return new AccountTotal(
        account(i),
        i % 5 == 4 ? Optional.empty() : Optional.of(ARTISTS[i % ARTISTS.length] + " Official"),
        i < 4,
        i % 6 == 5 ? OptionalLong.empty() : OptionalLong.of(12_400L * (i + 1)),
        (int) posts.stream().flatMap(post -> post.sound().stream()).distinct().count(),
        FiguresOf.posts(posts),
        OptionalDouble.empty(),
        posts.stream().flatMap(post -> post.postedAt().stream()).findFirst(),
        Optional.of(NOW.minusSeconds(3_000)));
  }

  private static List<ExclusiveSong> exclusive(Map<Post.SoundName, List<Post>> bySound) {
    return bySound.entrySet().stream()
        .filter(entry -> !entry.getKey().original())
        .map(entry -> song(entry.getKey(), entry.getValue()))
        .filter(song -> song.outsiders().size() < 2 && !song.targets().isEmpty())
        .sorted(
            Comparator.comparing((ExclusiveSong song) -> song.outsiders().size())
                .thenComparing(song -> -song.figures().posts())
                .thenComparing(ExclusiveSong::key))
        .toList();
  }

  private static ExclusiveSong song(Post.SoundName name, List<Post> posts) {
    Map<Boolean, List<SoundUse>> uses =
        posts.stream().collect(Collectors.groupingBy(Post::account)).entrySet().stream()
            .sorted(Comparator.comparing(entry -> entry.getKey().value()))
            .map(
                entry ->
                    new SoundUse(
                        entry.getKey(),
                        target(entry.getKey()),
                        entry.getValue().size(),
                        entry.getValue().get(entry.getValue().size() - 1).postedAt().orElseThrow(),
                        entry.getValue().get(0).postedAt().orElseThrow(),
                        target(entry.getKey())
                            ? List.of()
                            : entry.getValue().stream().map(Post::url).toList()))
            .collect(Collectors.partitioningBy(SoundUse::target));
    return new ExclusiveSong(
        name.key(),
        name.title(),
        name.artist(),
        FiguresOf.posts(posts),
        uses.get(true),
        uses.get(false),
        Stream.of(account(5), account(8))
            .filter(gap -> uses.get(false).stream().noneMatch(use -> use.account().equals(gap)))
            .toList());
  }

  private static boolean target(Handle handle) {
    return List.of("@ann.sings", "@bea_beats", "@cleo.live", "@dot.records")
        .contains(handle.value());
  }

  private static List<SessionSummary> sessions(int accounts) {
    List<SessionSummary> sessions = new ArrayList<>();
    for (int day = 0; day < 8; day++) {
      Instant start = NOW.minusSeconds(3_600).minus(Duration.ofDays(day));
      int failed = day % 3;
      sessions.add(
          new SessionSummary(
              "5f0c1d2e-0000-4000-8000-00000000000" + day,
              start,
              Optional.of(start.plusSeconds(600 + 77L * day)),
              day == 6 ? "failed" : failed == 0 ? "completed" : "partial",
              accounts,
              accounts - failed,
              failed / 2,
              failed - failed / 2,
              1_500 - day * 25,
              24 + day,
              1_400 - day * 20));
    }
    return sessions;
  }
}
