package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What other schedulers are told, read back as they read it, from a home with an awkward name. */
class ScheduleCommandTest {

  private static final Path SYSTEMD_ANALYZE = Path.of("/usr/bin/systemd-analyze");

  @TempDir Path folder;
  private Path home;
  private TestTracker tracker;

  @BeforeEach
  void make() throws IOException {
    home = Files.createDirectory(folder.resolve("it's 100% \"$HOME\" %h & <ünï>"));
    Path launcher = home.resolve("tracker");
    Files.writeString(launcher, "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    tracker = TestTracker.in(home);
  }

  private String schedule(String... options) {
    int code =
        tracker.run(
            Stream.concat(Stream.of("schedule"), Arrays.stream(options)).toArray(String[]::new));
    assertThat(code).as(tracker.err()).isZero();
    assertThat(tracker.err()).isEmpty();
    return tracker.out();
  }

  /** What the launcher is given. */
  private List<String> called(String... command) {
    return Stream.concat(
            Stream.of(home.resolve("tracker").toString(), "--home", home.toString()),
            Arrays.stream(command))
        .toList();
  }

  private List<String> outputOf(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    process.waitFor();
    return Files.readAllLines(folder.resolve("said"));
  }

  private static List<String> entries(String crontab) {
    return crontab.lines().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void a_line_for_cron_has_five_fields_and_runs_the_launcher() throws Exception {
    String[] parts = entries(schedule("cron")).get(0).split(" +", 6);

    assertThat(List.of(parts).subList(0, 5)).containsExactly("15", "6", "*", "*", "*");
    assertThat(parts[5].replace("\\%", "")).as("no percent sign ends it").doesNotContain("%");
    assertThat(outputOf("sh", "-c", parts[5].replace("\\%", "%")))
        .isEqualTo(called("run", "--older-than", "20h"));
  }

  @Test
  void scrapes_between_leave_out_the_hour_of_the_run() {
    List<String> entries = entries(schedule("cron", "--every", "6h", "--at", "22:05"));

    assertThat(entries).hasSize(2);
    assertThat(entries.get(0)).startsWith("5 22 * * *  ").endsWith(" run --older-than 5h");
    assertThat(entries.get(1)).startsWith("5 4,10,16 * * *  ").endsWith(" scrape --older-than 5h");
  }

  @Test
  void one_job_can_be_had_alone() {
    assertThat(entries(schedule("cron", "--every", "12h", "--job", "scrape")))
        .singleElement()
        .asString()
        .startsWith("15 6,18 * * *  ")
        .endsWith(" scrape --older-than 10h");
    assertThat(entries(schedule("cron", "--every", "1h", "--job", "run")))
        .singleElement()
        .asString()
        .endsWith(" run --older-than 50m");
  }

  @Test
  void another_database_is_named_too() {
    assertThat(schedule("systemd", "--db", "/srv/data/t.db"))
        .contains("\"--db\" \"/srv/data/t.db\"");
  }

  @Test
  void units_for_systemd_pass_its_own_check() throws Exception {
    assumeTrue(Files.isExecutable(SYSTEMD_ANALYZE), "there is no systemd-analyze");
    String units = schedule("systemd", "--every", "8h");

    assertThat(units(units)).hasSize(4);
    assertThat(complaints(units)).isEmpty();
    assertThat(complaints(units.replace("/usr/bin/env ", ""))).isNotEmpty();
    assertThat(complaints(units.replace("06:15", "26:15"))).isNotEmpty();
  }

  private List<String> complaints(String units) throws Exception {
    Stream<String> files = units(units).stream().map(Path::toString);
    return outputOf(
            Stream.concat(Stream.of(SYSTEMD_ANALYZE.toString(), "verify", "--man=no"), files)
                .toArray(String[]::new))
        .stream()
        .filter(line -> line.contains("tracker"))
        .toList();
  }

  /** Each part in a file of the name above it. */
  private List<Path> units(String text) {
    String[] parts = text.split("# ~/.config/systemd/user/", -1);
    return IntStream.range(1, parts.length)
        .mapToObj(
            i -> {
              int end = parts[i].indexOf('\n');
              return write(folder.resolve(parts[i].substring(0, end)), parts[i].substring(end));
            })
        .toList();
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void units_for_systemd_hold_the_hours_and_the_codes_that_are_no_failure() throws IOException {
    String units = schedule("systemd", "--every", "8h");

    assertThat(units)
        .contains("OnCalendar=*-*-* 06:15:00", "OnCalendar=*-*-* 14,22:15:00")
        .contains("Persistent=true", "RandomizedDelaySec=900", "SuccessExitStatus=3 130 143")
        .contains("it's 100%% \\\"$HOME\\\" %%h & <ünï>/tracker\"")
        .contains("systemctl --user enable --now tracker-run.timer tracker-scrape.timer");
    assertThat(units.lines().filter(line -> line.startsWith("ExecStart=")))
        .allMatch(line -> line.startsWith("ExecStart=:/usr/bin/env \""), "dollar signs stay");
  }

  @Test
  void systemd_starts_a_launcher_with_a_plain_name_by_itself() throws Exception {
    Path plain = Files.createDirectory(folder.resolve("a home at 100%"));
    Files.copy(
        home.resolve("tracker"), plain.resolve("tracker"), StandardCopyOption.COPY_ATTRIBUTES);
    tracker = TestTracker.in(plain);

    String units = schedule("systemd");

    assertThat(units)
        .contains("ExecStart=\"" + plain.toString().replace("%", "%%") + "/tracker\" ");
    assumeTrue(Files.isExecutable(SYSTEMD_ANALYZE), "there is no systemd-analyze");
    assertThat(complaints(units)).isEmpty();
    assertThat(complaints(units.replace("/tracker\"", "/trucker\""))).isNotEmpty();
  }

  @Test
  void a_property_list_for_launchd_is_one_and_names_the_launcher() throws Exception {
    Document plist = xml(schedule("launchd"));

    List<String> strings = texts(plist, "string");
    assertThat(strings).startsWith("io.soundtracker.run");
    assertThat(strings.subList(1, strings.size() - 1))
        .isEqualTo(called("run", "--older-than", "20h"));
    assertThat(texts(plist, "integer")).containsExactly("6", "15");
  }

  @Test
  void a_task_for_windows_runs_the_launcher_within_linux() throws Exception {
    tracker.with("WSL_DISTRO_NAME", "Debian");

    Document task = xml(schedule("windows", "--every", "4h", "--job", "scrape"));

    assertThat(texts(task, "StartBoundary")).hasSize(6).contains("2026-01-01T22:15:00");
    String arguments = texts(task, "Arguments").get(0);
    String prefix = "--distribution \"Debian\" --exec bash -c \"";
    assertThat(arguments).startsWith(prefix).endsWith("\"").doesNotContain("%");
    String line = arguments.substring(prefix.length(), arguments.length() - 1);
    assertThat(outputOf("bash", "-c", line.replace("\\\"", "\"")))
        .isEqualTo(called("scrape", "--older-than", "200m"));
  }

  @Test
  void each_xml_document_is_plain_ascii() {
    assertThat(schedule("launchd") + schedule("windows")).matches("\\p{ASCII}+");
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setEntityResolver((name, address) -> new InputSource(new StringReader("")));
    return builder.parse(new InputSource(new StringReader(text)));
  }

  private static List<String> texts(Document document, String element) {
    NodeList found = document.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void what_no_day_divides_into_is_refused() {
    for (String every : List.of("5h", "0h", "25h", "48h", "7d", "soon")) {
      assertThat(tracker.run("schedule", "cron", "--every", every)).as(every).isEqualTo(2);
      assertThat(tracker.err()).contains(every).contains("12h or 24h");
    }
    assertThat(tracker.run("schedule", "cron", "--at", "25:00")).isEqualTo(2);
    assertThat(tracker.run("schedule", "at")).isEqualTo(2);
    assertThat(tracker.err()).contains("cron, systemd, launchd, windows");
  }

  @Test
  void nothing_is_installed_or_written() throws IOException {
    schedule("systemd");

    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).containsExactly(home.resolve("tracker"));
    }
  }
}
