package io.soundtracker.cli;

import static io.soundtracker.cli.ExitCode.CANNOT_WRITE;
import static io.soundtracker.cli.ExitCode.DATABASE;
import static io.soundtracker.cli.ExitCode.DONE;
import static io.soundtracker.cli.ExitCode.FINDINGS;
import static io.soundtracker.cli.ExitCode.HUNG_UP;
import static io.soundtracker.cli.ExitCode.INCOMPLETE;
import static io.soundtracker.cli.ExitCode.INTERRUPTED;
import static io.soundtracker.cli.ExitCode.LOCKED;
import static io.soundtracker.cli.ExitCode.NOTHING_READ;
import static io.soundtracker.cli.ExitCode.SETTINGS;
import static io.soundtracker.cli.ExitCode.TERMINATED;
import static io.soundtracker.cli.ExitCode.UNEXPECTED;
import static io.soundtracker.cli.ExitCode.USAGE;
import static io.soundtracker.cli.ExitCode.YTDLP;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/**
 * What every command's help has beside its description: version, and the exit codes it can give.
 */
final class CommandHelp {

  static final String VERSION = "Sound Tracker " + version();

  private CommandHelp() {}

  /** Completes the help of the program: that of a command and of all below it. */
  static void complete(CommandLine program) {
    program
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Print version information and exit.")
                .build());
    describe(program);
  }

  private static void describe(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.version(VERSION);
    Map<String, String> codes = new LinkedHashMap<>();
    exitCodesOf(spec.qualifiedName())
        .forEach(code -> codes.put(Integer.toString(code.value()), code.meaning()));
    UsageMessageSpec usage = spec.usageMessage();
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(codes);
    usage.sortOptions(false);
    for (CommandLine below : command.getSubcommands().values()) {
      describe(below);
    }
  }

  private static Set<ExitCode> exitCodesOf(String command) {
    Set<ExitCode> codes = EnumSet.of(DONE, UNEXPECTED, USAGE, CANNOT_WRITE, SETTINGS);
    codes.addAll(
        switch (command) {
          case "tracker" -> EnumSet.allOf(ExitCode.class);
          case "tracker config",
              "tracker config check",
              "tracker config show",
              "tracker schedule" ->
              EnumSet.noneOf(ExitCode.class);
          case "tracker yt-dlp", "tracker yt-dlp install", "tracker yt-dlp update" ->
              EnumSet.of(YTDLP, HUNG_UP, INTERRUPTED, TERMINATED);
          case "tracker yt-dlp version", "tracker yt-dlp use", "tracker yt-dlp rollback" ->
              EnumSet.of(YTDLP);
          case "tracker scrape", "tracker run" ->
              EnumSet.of(
                  INCOMPLETE,
                  NOTHING_READ,
                  DATABASE,
                  LOCKED,
                  YTDLP,
                  HUNG_UP,
                  INTERRUPTED,
                  TERMINATED);
          case "tracker daemon" -> EnumSet.of(DATABASE, HUNG_UP, INTERRUPTED, TERMINATED);
          case "tracker init-db" -> EnumSet.of(FINDINGS, DATABASE, LOCKED);
          case "tracker aggregate", "tracker find-exclusive" -> EnumSet.of(DATABASE, LOCKED);
          case "tracker demo" -> EnumSet.of(DATABASE, LOCKED);
          default -> EnumSet.of(DATABASE);
        });
    return codes;
  }

  private static String version() {
    String packed = CommandHelp.class.getPackage().getImplementationVersion();
    return packed == null ? "(not packed)" : packed;
  }
}
