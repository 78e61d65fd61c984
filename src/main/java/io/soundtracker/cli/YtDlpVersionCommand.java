package io.soundtracker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soundtracker.report.Human;
import io.soundtracker.source.YtDlp;
import io.soundtracker.source.YtDlpDetails;
import io.soundtracker.source.YtDlpPlace;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    description =
        "Prints which yt-dlp is used and why, how old it is, and what it can do on this machine.",
    footer = {"%nExamples:", "  tracker yt-dlp version", "  tracker yt-dlp version --format json"})
final class YtDlpVersionCommand implements Callable<Integer> {

  private final Program program;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  /** How the answer is printed; the names are what people type. */
  enum Format {
    table,
    json
  }

  YtDlpVersionCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    YtDlpSetup setup = new YtDlpSetup(program);
    Optional<YtDlpPlace> place = setup.place(program.settings());
    if (place.isEmpty()) {
      program.warn("There is no yt-dlp yet: tracker yt-dlp install gets one");
      return ExitCode.YTDLP.value();
    }
    YtDlp ytDlp = place.get().ytDlp();
    YtDlpDetails details = YtDlpDetails.of(ytDlp);
    Optional<String> previous = setup.environments().previous().map(YtDlp::version);
    switch (format) {
      case table -> printTable(place.get(), ytDlp, details, previous);
      case json -> printJson(place.get(), ytDlp, details, previous);
    }
    place.get().ableToList();
    return ExitCode.DONE.value();
  }

  private void printTable(
      YtDlpPlace place, YtDlp ytDlp, YtDlpDetails details, Optional<String> previous) {
    TextTable facts = new TextTable(TextTable.text("yt-dlp"), TextTable.text(ytDlp.version()));
    facts.row("Released", "%s, %s".formatted(ytDlp.releasedOn(), age(ytDlp)));
    facts.row("Path", place.executable());
    facts.row("Used, since", place.why().inWords());
    facts.row("TikTok's profiles", profiles(ytDlp, details));
    facts.row("Python", details.python());
    facts.row("curl_cffi", details.curlCffi().orElse("missing"));
    facts.row("Browsers to look like", browsers(details));
    facts.row("Rollback to", previous);
    facts.print(program.out(), program.surroundings().columns());
  }

  private String age(YtDlp ytDlp) {
    return Human.count(ytDlp.ageInDays(program.clock()), "day")
        + " ago"
        + (ytDlp.isOld(program.clock()) ? ": old, update it" : "");
  }

  private static String profiles(YtDlp ytDlp, YtDlpDetails details) {
    if (!ytDlp.lists()) {
      return "cannot be listed: too old";
    }
    return switch (details.profiles()) {
      case SUPPORTED -> "can be listed";
      case MARKED_AS_BROKEN -> "marked as broken in this release: update it";
      case UNKNOWN -> "unknown whether they can be listed";
    };
  }

  private static String browsers(YtDlpDetails details) {
    return details.impersonated().isEmpty()
        ? "none"
        : "%d: %s"
            .formatted(
                details.impersonated().size(),
                details.impersonated().stream()
                    .map(target -> target.replaceFirst("-.*", ""))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", ")));
  }

  private void printJson(
      YtDlpPlace place, YtDlp ytDlp, YtDlpDetails details, Optional<String> previous) {
    ObjectMapper json = new ObjectMapper();
    ObjectNode answer = json.createObjectNode();
    answer.put("schema_version", 1);
    answer.put("version", ytDlp.version());
    answer.put("released_on", ytDlp.releasedOn().toString());
    answer.put("age_days", ytDlp.ageInDays(program.clock()));
    answer.put("old", ytDlp.isOld(program.clock()));
    answer.put("path", place.executable().toString());
    answer.put("chosen_by", place.why().name());
    answer.put("lists_profiles", ytDlp.lists());
    answer.put("profiles", details.profiles().name());
    answer.put("python", details.python().orElse(null));
    answer.put("curl_cffi", details.curlCffi().orElse(null));
    details.impersonated().forEach(answer.putArray("impersonates")::add);
    answer.put("previous_version", previous.orElse(null));
    try {
      program.out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts and numbers cannot be written", e);
    }
  }
}
