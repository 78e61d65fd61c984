package io.soundtracker.cli;

import io.soundtracker.analysis.PostExplanation;
import io.soundtracker.analysis.PostExplanations;
import io.soundtracker.analysis.PostFilter;
import io.soundtracker.model.Handle;
import io.soundtracker.model.PostAddress;
import io.soundtracker.model.SoundAddress;
import io.soundtracker.report.Explanation;
import io.soundtracker.report.Finding;
import io.soundtracker.report.Human;
import io.soundtracker.store.AccountRepository;
import io.soundtracker.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = {
      "Says why a post counts, or does not, for a song in a window: as which sound, by whose"
          + " decision, and in which reports.",
      "Its verdict comes last, in one line."
    },
    footer = {
      "%nExamples:",
      "  tracker explain 7412345678901234567",
      "  tracker explain 7412345678901234567 --since 2026-10-01 --until 2026-10-31 --by song",
      "  tracker explain 7412345678901234567 --sound \"Paper Lanterns - Mira Solheim\""
    })
final class ExplainCommand implements Callable<Integer> {

  private static final int MARK_WIDTH = 5;

  private final Program program;

  @Parameters(paramLabel = "POST", description = "A post's id or address.")
  private PostAddress address;

  @Option(
      names = "--sound",
      paramLabel = "SOUND",
      description = "Ask whether it counts for this sound, or for its song with --by song.")
  private Optional<SoundAddress> sound;

  @Mixin private ByOption by;
  @Mixin private WindowOptions window;
  @Mixin private TargetsOption targets;

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      description = "Ask about the posts of this account; may be given several times.")
  private List<Handle> accounts = List.of();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  ExplainCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    PostExplanation post;
    try (Database database = program.openDatabase()) {
      AccountRepository known = new AccountRepository(database);
      PostFilter filter =
          PostFilter.of(window.window(program.settings()))
              .ofAccounts(new KnownAccounts(known).handles(accounts))
              .withTargets(targets.handles(database))
              .by(by.by());
      OptionalLong asked =
          sound.isPresent()
              ? OptionalLong.of(new KnownSounds(database).find(sound.get()).soundId())
              : OptionalLong.empty();
      post =
          new PostExplanations(database, program.coverages(database), program.clock())
              .find(address.id(), filter, asked)
              .orElseThrow(() -> UnknownPost.of(address, known));
    }
    Explanation explanation = new Explanation(post);
    if (json) {
      new Answer(program, post.filter().window(), post.coverage())
          .asJson(List.of(explanation.verdictTable(), explanation.findingsTable()));
    } else {
      program.out().println("Post " + post.post().id() + ", " + post.post().url());
      program.out().println();
      explanation.findings().forEach(this::print);
      program.out().println();
      lines(explanation.verdict(), 0).forEach(program.out()::println);
    }
    return ExitCode.DONE.value();
  }

  /** The answer stands before the first line of a finding. */
  private void print(Finding finding) {
    String mark = finding.answer().map(Human::flag).orElse("");
    List<String> lines = lines(finding.because(), MARK_WIDTH);
    for (int i = 0; i < lines.size(); i++) {
      program.out().printf("%-" + MARK_WIDTH + "s%s%n", i == 0 ? mark : "", lines.get(i));
    }
  }

  private List<String> lines(String sentence, int indent) {
    int width = program.surroundings().columns().orElse(Integer.MAX_VALUE) - indent;
    return Paragraph.lines(Plain.text(sentence), width);
  }
}
