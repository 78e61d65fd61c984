package io.soundtracker.config;

import static java.util.Comparator.comparingInt;

import io.soundtracker.config.SettingsFile.Given;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts the settings together: default, then {@code config/tracker.yaml}, then environment, then
 * options; the later one wins. Every value given is checked, also one that does not win.
 */
public final class SettingsLoader {

  private static final Set<String> OTHER_VARIABLES = Set.of("TRACKER_HOME", "TRACKER_JAVA_OPTS");
  private static final String TEST_VARIABLES = "TRACKER_TEST_";

  private final Path home;
  private final List<SettingsProblem> problems = new ArrayList<>();
  private final Map<Setting<?>, Given> effective = new LinkedHashMap<>();
  private final Set<Setting<?>> refused = new HashSet<>();

  private SettingsLoader(Path home) {
    this.home = home;
  }

  /**
   * Loads the settings of a home.
   *
   * @param options what the command line says, by key
   * @throws SettingsException with all that is wrong
   */
  public static LoadedSettings load(
      Path home, Map<String, String> environment, Map<String, String> options) {
    SettingsLoader loader = new SettingsLoader(home.toAbsolutePath().normalize());
    SettingTable.ALL.forEach(
        setting -> loader.take(new Given(setting, setting.byDefault(), new Origin.Default())));
    SettingsFile file = SettingsFile.read(loader.home.resolve("config").resolve("tracker.yaml"));
    loader.problems.addAll(file.problems());
    file.given().forEach(loader::take);
    loader.takeEnvironment(environment);
    loader.takeOptions(options);
    loader.compare();
    if (!loader.problems.isEmpty()) {
      throw new SettingsException(
          loader.problems.stream().sorted(comparingInt(SettingsLoader::line)).toList());
    }
    return new LoadedSettings(loader.settings(), loader.values());
  }

  /** For sorting: problems with the file first, in the order of its lines. */
  private static int line(SettingsProblem problem) {
    return problem.where() instanceof Origin.File file ? file.line() : Integer.MAX_VALUE;
  }

  private void takeEnvironment(Map<String, String> environment) {
    Map<String, Setting<?>> byName = new LinkedHashMap<>();
    SettingTable.ALL.forEach(setting -> byName.put(setting.environmentName(), setting));
    new TreeMap<>(environment)
        .forEach(
            (name, text) -> {
              Origin origin = new Origin.Environment(name);
              Setting<?> setting = byName.get(name);
              if (setting != null) {
                take(new Given(setting, text, origin));
              } else if (name.startsWith(Setting.VARIABLE_PREFIX)
                  && !name.startsWith(TEST_VARIABLES)
                  && !OTHER_VARIABLES.contains(name)) {
                problem(origin, SettingNames.unknownVariable(name));
              }
            });
  }

  private void takeOptions(Map<String, String> options) {
    new TreeMap<>(options)
        .forEach(
            (key, text) -> {
              Origin origin = new Origin.Option(key);
              SettingNames.find(key)
                  .ifPresentOrElse(
                      setting -> take(new Given(setting, text, origin)),
                      () -> problem(origin, SettingNames.unknown(key)));
            });
  }

  private void take(Given given) {
    Setting<?> setting = given.setting();
    try {
      setting.kind().read(given.text(), home);
      effective.put(setting, given);
      refused.remove(setting);
    } catch (IllegalArgumentException e) {
      refused.add(setting);
      problem(given.origin(), refusal(setting, given.text()));
    }
  }

  private static String refusal(Setting<?> setting, String text) {
    String what;
    if (text.isBlank()) {
      what = " has no value";
    } else if (setting.kind().list()) {
      what = " can't be read"; // A password in it could not be found, so it is not shown.
    } else {
      what =
          ": '" + Secrets.mask(text.strip()).replaceAll("\\p{Cc}", "\uFFFD") + "' is not allowed";
    }
    return setting.key() + what + "; give " + setting.allowed();
  }

  /** Finds values that are right by themselves, but not together. */
  private void compare() {
    compare(
        SettingTable.ENGAGEMENT_HIGH,
        "is less than",
        SettingTable.ENGAGEMENT_MEDIUM,
        get(SettingTable.ENGAGEMENT_HIGH) < get(SettingTable.ENGAGEMENT_MEDIUM));
    compare(
        SettingTable.SCRAPE_IDLE_TIMEOUT,
        "is longer than",
        SettingTable.SCRAPE_TIMEOUT,
        isGiven(SettingTable.SCRAPE_IDLE_TIMEOUT)
            && get(SettingTable.SCRAPE_IDLE_TIMEOUT).compareTo(get(SettingTable.SCRAPE_TIMEOUT))
                > 0);
  }

  private void compare(Setting<?> one, String relation, Setting<?> other, boolean wrong) {
    if (wrong && !refused.contains(one) && !refused.contains(other)) {
      problem(
          effective.get(isGiven(one) ? one : other).origin(),
          inWords(one) + " " + relation + " " + inWords(other) + ": change one of them");
    }
  }

  private boolean isGiven(Setting<?> setting) {
    return !(effective.get(setting).origin() instanceof Origin.Default);
  }

  private String inWords(Setting<?> setting) {
    Given given = effective.get(setting);
    return "%s (%s, %s)".formatted(setting.key(), given.text(), given.origin());
  }

  private void problem(Origin where, String message) {
    problems.add(new SettingsProblem(where, message));
  }

  private <T> T get(Setting<T> setting) {
    return setting.kind().read(effective.get(setting).text(), home);
  }

  private List<EffectiveValue> values() {
    return effective.values().stream()
        .map(
            given ->
                new EffectiveValue(
                    given.setting(),
                    given.setting().kind().display(given.text(), home),
                    given.origin()))
        .toList();
  }

  private Settings settings() {
    return new Settings(
        get(SettingTable.DATABASE),
        get(SettingTable.OUTPUT),
        get(SettingTable.ZONE),
        get(SettingTable.ACCOUNTS_FILE),
        get(SettingTable.EXCLUSIVE_SONGS_FILE),
        get(SettingTable.CUTOFF_DATE),
        new Settings.Scrape(
            get(SettingTable.SCRAPE_OLDER_THAN),
            get(SettingTable.SCRAPE_REFRESH_DAYS),
            get(SettingTable.SCRAPE_FULL_EVERY_DAYS),
            get(SettingTable.SCRAPE_CHECK_BACKS),
            get(SettingTable.SCRAPE_JOBS),
            get(SettingTable.SCRAPE_PAUSE_SECONDS),
            get(SettingTable.SCRAPE_LIMIT),
            get(SettingTable.SCRAPE_TIMEOUT),
            get(SettingTable.SCRAPE_FULL_TIMEOUT),
            get(SettingTable.SCRAPE_IDLE_TIMEOUT),
            new Settings.Requests(
                get(SettingTable.SCRAPE_REQUESTS_PER_HOUR),
                get(SettingTable.SCRAPE_REQUESTS_PER_DAY)),
            new Settings.Trouble(
                get(SettingTable.SCRAPE_RETRIES),
                get(SettingTable.SCRAPE_RETRY_PAUSE),
                get(SettingTable.SCRAPE_CANARY),
                get(SettingTable.SCRAPE_COOL_DOWN),
                get(SettingTable.SCRAPE_GONE_AFTER_DAYS),
                get(SettingTable.SCRAPE_RECHECK_DAYS)),
            get(SettingTable.SCRAPE_ORIGINAL_SOUND_TITLES)),
        new Settings.Ytdlp(
            get(SettingTable.YTDLP_PATH),
            get(SettingTable.YTDLP_EXTRA_ARGS),
            get(SettingTable.YTDLP_PROXY),
            get(SettingTable.YTDLP_COOKIES),
            get(SettingTable.YTDLP_USER_AGENT)),
        new Settings.Engagement(
            get(SettingTable.ENGAGEMENT_HIGH), get(SettingTable.ENGAGEMENT_MEDIUM)),
        new Settings.Run(get(SettingTable.RUN_STEPS), get(SettingTable.RUN_REPORT_FORMATS)),
        new Settings.Report(
            get(SettingTable.REPORT_FILE_NAME),
            get(SettingTable.REPORT_KEEP),
            get(SettingTable.REPORT_TITLE),
            get(SettingTable.REPORT_LOGO),
            get(SettingTable.REPORT_BRAND_COLOR),
            get(SettingTable.REPORT_THEME)),
        new Settings.Log(get(SettingTable.LOG_FORMAT), get(SettingTable.LOG_LEVEL)));
  }
}
