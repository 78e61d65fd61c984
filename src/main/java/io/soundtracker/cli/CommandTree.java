package io.soundtracker.cli;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * A command and those below it. picocli gets to know only those that an input names, since learning
 * the options of all of them would take it longer than most commands run.
 */
final class CommandTree {

  /** Options that may stand before the name of a command: those with a value, and those without. */
  static final List<String> BEFORE_WITH_VALUE = List.of("--home", "--db");

  static final List<String> BEFORE_ALONE =
      List.of("-q", "--quiet", "-v", "--verbose", "-h", "--help", "-V", "--version");

  /** What a command says of itself that has no annotation of its own. */
  record Words(String description, String example) {
    Words {
      requireNonNull(description);
      requireNonNull(example);
    }
  }

  private final String name;
  private final Object command;
  private final Optional<Words> words;
  private final List<CommandTree> below;

  private CommandTree(String name, Object command, Optional<Words> words, List<CommandTree> below) {
    this.name = requireNonNull(name);
    this.command = requireNonNull(command);
    this.words = words;
    this.below = below;
  }

  /**
   * A command whose annotation describes it. Its name is told here, since reading the annotations
   * of others on the way to a command takes as long as asking the database.
   */
  static CommandTree of(String name, Object command, CommandTree... below) {
    return new CommandTree(name, command, Optional.empty(), List.of(below));
  }

  /** A command of a class that several share. */
  static CommandTree of(String name, Object command, Words words) {
    return new CommandTree(name, command, Optional.of(words), List.of());
  }

  /** The command with all below it. */
  CommandLine whole() {
    CommandLine line = alone();
    for (CommandTree child : below) {
      line.addSubcommand(child.whole());
    }
    return line;
  }

  /** The command with so much of what is below it that it answers an input as the whole does. */
  CommandLine answering(List<String> input) {
    int first = 0;
    while (first < input.size() && isOption(input.get(first))) {
      first += BEFORE_WITH_VALUE.contains(input.get(first)) ? 2 : 1;
    }
    if (input.equals(List.of("--version"))) {
      return alone();
    } else if (first >= input.size()) {
      return withSummaries();
    }
    for (CommandTree child : below) {
      if (child.name.equals(input.get(first))) {
        return alone().addSubcommand(child.answering(input.subList(first + 1, input.size())));
      }
    }
    return whole(); // what is wrong is told with all that would be right
  }

  private static boolean isOption(String word) {
    int equals = word.indexOf('=');
    return BEFORE_WITH_VALUE.contains(equals < 0 ? word : word.substring(0, equals))
        || BEFORE_ALONE.contains(word);
  }

  /** One below stands for all: making a command takes picocli longer than showing it in a list. */
  private CommandLine withSummaries() {
    CommandLine line = alone();
    if (!below.isEmpty()) {
      line.addSubcommand(new CommandLine(below.get(0).summary()));
      line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new Summaries(below));
    }
    return line;
  }

  private record Summaries(List<CommandTree> commands) implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      Map<String, Help> summaries = new LinkedHashMap<>();
      for (CommandTree command : commands) {
        summaries.put(command.name, new Help(command.summary(), help.colorScheme()));
      }
      return help.commandList(summaries);
    }
  }

  private CommandSpec summary() {
    CommandSpec summary = CommandSpec.create().name(name);
    summary.usageMessage().description(description());
    return summary;
  }

  private CommandLine alone() {
    CommandLine line = new CommandLine(command).setCommandName(name);
    if (words.isPresent()) {
      line.getCommandSpec()
          .usageMessage()
          .description(words.get().description())
          .footer("%nExample:", "  " + words.get().example());
    }
    return line;
  }

  private String[] description() {
    return words.isPresent()
        ? new String[] {words.get().description()}
        : command.getClass().getAnnotation(Command.class).description();
  }
}
