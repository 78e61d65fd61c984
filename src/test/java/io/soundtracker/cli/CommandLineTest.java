package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The command line, its help and the README say the same. */
class CommandLineTest {

  private static final CommandLine LINE = new TrackerCli(Surroundings.ofProcess()).commandLine();

  @TempDir Path home;

  static Stream<CommandLine> commands() {
    return withSubcommands(LINE);
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(CommandLineTest::withSubcommands));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_has_a_description_examples_and_exit_codes(CommandLine command) {
    String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
    String name = command.getCommandSpec().qualifiedName();

    assertThat(command.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
    assertThat(help).as(name).containsPattern("Examples?:|First steps:").contains("Exit codes:");
    assertThat(help).contains("  0 ").contains("  2 ");
    for (OptionSpec option : command.getCommandSpec().options()) {
      assertThat(option.description()).as(name + " " + option.longestName()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void examples_in_help_name_commands_and_options_that_exist(CommandLine command) {
    for (String line : command.getCommandSpec().usageMessage().footer()) {
      if (line.startsWith("  tracker ") || line.matches("  [A-Z_]+=\\S+ tracker .*")) {
        assertParses(line.strip().replaceFirst("^[A-Z_]+=\\S+ ", "").replaceFirst("^tracker ", ""));
      }
    }
  }

  @Test
  void examples_in_the_readme_parse() throws IOException {
    List<String> examples =
        Pattern.compile("(?m)^\\./tracker (.*?)(?: +#.*)?$")
            .matcher(readme())
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(examples).hasSizeGreaterThanOrEqualTo(7);
    examples.forEach(CommandLineTest::assertParses);
  }

  private static void assertParses(String example) {
    String[] words =
        Pattern.compile("\"([^\"]*)\"|(\\S+)")
            .matcher(example.replaceFirst(" {2,}.*", "").replaceFirst(" [>|] .*", ""))
            .results()
            .map(CommandLineTest::word)
            .toArray(String[]::new);
    CommandLine line = new TrackerCli(Surroundings.ofProcess()).commandLine();
    assertThat(line.parseArgs(words).errors()).as(example).isEmpty();
  }

  private static String word(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }

  static Stream<Arguments> words() {
    return commands()
        .flatMap(
            command ->
                command.getCommandSpec().args().stream()
                    .filter(arg -> arg.auxiliaryTypes()[0].isEnum())
                    .map(
                        arg ->
                            arguments(
                                command, arg.isOption() ? ((OptionSpec) arg).longestName() : "")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("words")
  void a_word_that_is_none_is_answered_with_those_that_are_as_people_type_them(
      CommandLine command, String option) {
    String[] wrong =
        Stream.of(option, "no-such").filter(word -> !word.isEmpty()).toArray(String[]::new);

    assertThatThrownBy(() -> command.parseArgs(wrong))
        .isInstanceOf(ParameterException.class)
        .message()
        .containsPattern("'no-such' is (none of|no kind of version: give one of) [a-z]")
        .doesNotContainPattern("[A-Z]{3}, ");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_readme_lists_every_command(CommandLine command) throws IOException {
    String name = command.getCommandSpec().name();
    assertThat(readme()).containsAnyOf("`" + name, " " + name + "`");
  }

  @Test
  void the_readme_lists_every_exit_code_with_its_meaning() throws IOException {
    String readme = readme();
    Arrays.stream(ExitCode.values())
        .forEach(
            code ->
                assertThat(readme).contains("| " + code.value() + " | " + code.meaning() + " |"));
  }

  @Test
  void help_and_version_go_to_standard_output() {
    TestTracker tracker = TestTracker.in(home);

    assertThat(tracker.run("--help")).isZero();
    assertThat(tracker.out()).contains("scrape").contains("find-exclusive");
    assertThat(tracker.run("--version")).isZero();
    assertThat(tracker.out()).startsWith("Sound Tracker ");
    assertThat(tracker.run("scrape", "--help")).isZero();
    assertThat(tracker.out()).contains("--older-than");
    assertThat(tracker.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_that_is_asked_for_alone_is_the_one_of_the_whole(CommandLine command) {
    String[] words = (command.getCommandSpec().qualifiedName() + " --help").split(" ", -1);
    TestTracker tracker = TestTracker.in(home);

    assertThat(tracker.run(Arrays.copyOfRange(words, 1, words.length))).isZero();
    assertThat(tracker.out()).isEqualTo(command.getUsageMessage(CommandLine.Help.Ansi.OFF));
  }

  @Test
  void what_may_stand_before_a_command_is_known_without_asking_picocli() {
    assertThat(CommandTree.BEFORE_WITH_VALUE)
        .containsExactlyInAnyOrderElementsOf(optionsOfAll(option -> option.arity().max() > 0));
    assertThat(CommandTree.BEFORE_ALONE)
        .containsExactlyInAnyOrderElementsOf(optionsOfAll(option -> option.arity().max() == 0));
  }

  private static List<String> optionsOfAll(Predicate<OptionSpec> some) {
    return LINE.getCommandSpec().options().stream()
        .filter(some)
        .flatMap(option -> Stream.of(option.names()))
        .toList();
  }

  @Test
  void a_mistake_is_answered_with_what_would_be_right() {
    TestTracker tracker = TestTracker.in(home);

    assertThat(tracker.run("scrap")).isEqualTo(2);
    assertThat(tracker.err()).contains("scrape");
    assertThat(tracker.run("accounts", "lst")).isEqualTo(2);
    assertThat(tracker.err()).contains("list");
    assertThat(tracker.run("--home", "accounts")).isEqualTo(2);
    assertThat(tracker.run("-qv", "accounts", "--help")).isZero();
    assertThat(tracker.out()).contains("tracker accounts").contains("import");
  }

  @Test
  void global_options_may_stand_before_and_after_the_command() {
    TestTracker tracker = TestTracker.in(home);
    Path database = home.resolve("elsewhere.db");

    assertThat(tracker.run("--db", database.toString(), "init-db")).isZero();
    assertThat(tracker.run("accounts", "list", "--db", database.toString())).isZero();
    assertThat(database).exists();
    assertThat(home.resolve("tracker.db")).doesNotExist();
  }

  @Test
  void an_account_is_never_taken_for_a_file_of_words() throws IOException {
    Path file = Files.writeString(home.resolve("luna"), "--help");
    TestTracker tracker = TestTracker.in(home);

    assertThat(tracker.run("accounts", "show", "@" + file)).isEqualTo(2);
    assertThat(tracker.err()).contains("@" + file);
  }
}
