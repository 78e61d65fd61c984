package io.soundtracker.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command and those below it. picocli gets to know only those that an input names, since learning
 * the options of all of them would take it longer than most commands run.
 */
final class CommandTree {

  /** Options that may stand before the name of a command: those with a value, and those without. */
  static final List<String> BEFORE_WITH_VALUE = List.of("--home", "--db");

  static final List<String> BEFORE_ALONE =
      List.of("-q", "--quiet", "-v", "--verbose", "-h", "--help", "-V", "--version");

  /** What the help of the command above says of one. */
  record Summary(String name, List<String> description) {
    Summary {
      requireNonNull(name);
      description = List.copyOf(description);
    }
  }

  private final Supplier<Summary> summary;
  private final Supplier<CommandLine> line;
  private final List<CommandTree> below;

  /** Both suppliers are asked at most once, and only if an input needs it. */
  CommandTree(Supplier<Summary> summary, Supplier<CommandLine> line, CommandTree... below) {
    this.summary = requireNonNull(summary);
    this.line = requireNonNull(line);
    this.below = List.of(below);
  }

  /** An annotated command. */
  static CommandTree of(Object command, CommandTree... below) {
    return new CommandTree(
        () -> {
          Command says = command.getClass().getAnnotation(Command.class);
          return new Summary(says.name(), List.of(says.description()));
        },
        () -> new CommandLine(command),
        below);
  }

  /** The command with all below it. */
  CommandLine whole() {
    CommandLine command = line.get();
    below.forEach(child -> command.addSubcommand(child.whole()));
    return command;
  }

  /** The command with so much of what is below it that it answers these words as the whole does. */
  CommandLine answering(List<String> words) {
    if (below.isEmpty()) {
      return line.get();
    }
    int first = 0;
    while (first < words.size() && isOption(words.get(first))) {
      first += BEFORE_WITH_VALUE.contains(words.get(first)) ? 2 : 1;
    }
    CommandLine command = line.get();
    if (first >= words.size()) {
      below.forEach(child -> command.addSubcommand(child.inSummary()));
      return command;
    }
    Optional<CommandTree> named = below(words.get(first));
    if (named.isEmpty()) {
      below.forEach(child -> command.addSubcommand(child.whole())); // a mistake is told at length
      return command;
    }
    return command.addSubcommand(named.get().answering(words.subList(first + 1, words.size())));
  }

  private static boolean isOption(String word) {
    return BEFORE_WITH_VALUE.contains(word)
        || BEFORE_ALONE.contains(word)
        || BEFORE_WITH_VALUE.stream().anyMatch(option -> word.startsWith(option + "="));
  }

  private Optional<CommandTree> below(String name) {
    return below.stream().filter(child -> child.summary.get().name().equals(name)).findFirst();
  }

  /** As far as the help of the command above shows it. */
  private CommandLine inSummary() {
    CommandSpec spec = CommandSpec.create().name(summary.get().name());
    spec.usageMessage().description(summary.get().description().toArray(String[]::new));
    return new CommandLine(spec);
  }
}
