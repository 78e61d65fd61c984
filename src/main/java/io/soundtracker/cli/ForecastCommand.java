package io.soundtracker.cli;

import static java.util.stream.Collectors.groupingBy;

import io.soundtracker.analysis.Readings;
import io.soundtracker.analysis.Trend.Kind;
import io.soundtracker.forecast.Forecast;
import io.soundtracker.forecast.PostForecasts;
import io.soundtracker.forecast.SoundForecasts;
import io.soundtracker.model.PostAddress;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import io.soundtracker.store.StoredSound;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Forecasts how often sounds are posted in the next seven days and what their posts of the last"
          + " 14 days gain in views, or how many views posts have when they are 7 and 30 days old.",
      "Each figure has an interval in which eight of ten such forecasts come true, as far as the past"
          + " tells, and stands beside two dumb forecasts. Where these did no worse, the note says"
          + " so. Forecasts are kept, and scored when their day comes (tracker forecast scorecard);"
          + " those whose day is over are only printed."
    },
    footer = {
      "%nExamples:",
      "  tracker forecast",
      "  tracker forecast --top 50 --by song --format csv > forecasts.csv",
      "  tracker forecast \"Paper Lanterns - Mira Solheim\"",
      "  tracker forecast https://www.tiktok.com/@luna.paperplane/video/7412345678901234567",
      "  tracker forecast --until 2026-10-25 --dry-run"
    })
final class ForecastCommand implements Callable<Integer> {

  private static final int TOP = 20;

  private final Program program;

  @Parameters(
      arity = "0..*",
      paramLabel = "SOUND|POST",
      description =
          "Sounds by name, id or address, posts by id or address (default: the 20 sounds that were"
              + " used most in 28 days).")
  private List<String> subjects = List.of();

  @Option(
      names = "--sound",
      paramLabel = "SOUND",
      description = "A sound, where digits could be a post's; may be given several times.")
  private List<String> sounds = List.of();

  @Option(
      names = "--video",
      paramLabel = "POST",
      description = "A post, where digits could be a sound's; may be given several times.")
  private List<PostAddress> posts = List.of();

  @Option(names = "--top", paramLabel = "N", description = "The N most used sounds (default: 20).")
  private Optional<Integer> top = Optional.empty();

  @Mixin private ByOption by;

  @Option(names = "--original", description = "Original sounds among the most used too.")
  private boolean original;

  @Mixin private AsOfOption asOf;

  @Option(names = "--dry-run", description = "Keep no forecast, and score none.")
  private boolean dryRun;

  @Mixin private FormatOption format;

  ForecastCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (top.filter(n -> n < 1).isPresent()) {
      throw new UsageException("--top must be at least 1, not " + top.get());
    }
    boolean named = !(subjects.isEmpty() && sounds.isEmpty() && posts.isEmpty());
    if (named && (top.isPresent() || original)) {
      throw new UsageException("--top and --original are for forecasts of the most used sounds");
    }
    try (Database database = program.openDatabase()) {
      Optional<Made> found = database.snapshot(() -> make(database, named));
      if (found.isEmpty()) {
        program.tell(asOf.nothingListed() + ", so that there is nothing to forecast from.");
        ForecastOutput.printNone(program, format.format());
        return ExitCode.DONE.value();
      }
      Made made = found.get();
      new ForecastOutput(program, made.reading()).print(made.forecasts(), format.format());
      if (!dryRun && program.out().checkError()) {
        program.warn("No forecast was kept, since they could not be printed.");
      } else if (!dryRun) {
        ForecastKeeping keeping = new ForecastKeeping(program, database, made.reading());
        keeping.keep(made.forecasts());
        keeping.score();
      }
    }
    return ExitCode.DONE.value();
  }

  private record Made(Readings.Reading reading, List<Forecast> forecasts) {}

  private Optional<Made> make(Database database, boolean named) {
    return asOf.reading(program, database)
        .map(reading -> new Made(reading, forecasts(database, reading, named)));
  }

  private List<Forecast> forecasts(Database database, Readings.Reading reading, boolean named) {
    SoundForecasts ofSounds = new SoundForecasts(database, reading, by.by());
    if (!named) {
      List<Forecast> ofMostUsed = ofSounds.ofMostUsed(top.orElse(TOP), original);
      if (ofMostUsed.isEmpty()) {
        program.tell(
            reading.accounts().isEmpty()
                ? "Nothing is forecast of sounds: no account was read in the last days."
                : "No sound was used in the 28 days before " + reading.next() + ".");
      }
      return ofMostUsed;
    }
    Subjects known = new Subjects(database, EnumSet.of(Kind.SOUND, Kind.VIDEO));
    Map<Kind, List<String>> any = subjects.stream().collect(groupingBy(known::kindOf));
    List<Long> soundIds = ids(new KnownSounds(database), any.getOrDefault(Kind.SOUND, List.of()));
    List<Forecast> forecasts = new ArrayList<>();
    if (!soundIds.isEmpty()) {
      forecasts.addAll(ofSounds.of(soundIds));
    }
    forecasts.addAll(
        ofPosts(
            new PostForecasts(database, reading.asOf()),
            ids(new AccountRepository(database), any.getOrDefault(Kind.VIDEO, List.of()))));
    return forecasts;
  }

  /** Of those among the subjects that are sounds, and of the sounds named as such. */
  private List<Long> ids(KnownSounds known, List<String> others) {
    List<String> all = new ArrayList<>(sounds);
    all.addAll(others);
    return KnownSounds.parse(all).stream()
        .map(known::find)
        .map(StoredSound::soundId)
        .distinct()
        .toList();
  }

  private List<String> ids(AccountRepository accounts, List<String> others) {
    List<PostAddress> all = new ArrayList<>(posts);
    others.stream().map(PostAddress::parse).forEach(all::add);
    for (PostAddress post : all) {
      if (accounts.authorOf(post.id()).isEmpty()) {
        throw UnknownPost.of(post, accounts);
      }
    }
    return all.stream().map(PostAddress::id).distinct().toList();
  }

  private List<Forecast> ofPosts(PostForecasts forecasts, List<String> ids) {
    List<Forecast> found = forecasts.of(ids);
    Set<String> undated = forecasts.undated(ids);
    ids.stream()
        .filter(post -> found.stream().noneMatch(one -> one.name().equals(post)))
        .forEach(post -> program.warn(nothing(post, undated.contains(post))));
    return found;
  }

  private static String nothing(String post, boolean undated) {
    return (undated ? "When post %s was posted is not known" : "No views of post %s are known")
            .formatted(post)
        + ", so that nothing is forecast of it.";
  }
}
