package io.soundtracker.cli;

import io.soundtracker.report.Human;
import io.soundtracker.store.SoundEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what came of an edit of sounds. */
final class SoundEditOutput {

  private static final int MOST_REMARKS = 20;

  private final Program program;

  SoundEditOutput(Program program) {
    this.program = program;
  }

  /**
   * Tells an edit.
   *
   * @param unchanged what to say if it changed nothing
   */
  void tell(Optional<SoundEdit> edit, String unchanged) {
    edit.ifPresentOrElse(
        this::tell, () -> program.tell(Plain.text(unchanged) + ": nothing is changed."));
  }

  /** Tells an edit, and how it is taken back. */
  void tell(SoundEdit edit) {
    program.tell(Plain.text(edit.summary()) + moved(edit) + ".");
    edit.remarks().stream()
        .limit(MOST_REMARKS)
        .forEach(remark -> program.tell("  " + Plain.text(remark) + "."));
    if (edit.remarks().size() > MOST_REMARKS) {
      program.tell("  And %s more.".formatted(Human.count(edit.remarks().size() - MOST_REMARKS)));
    }
    program.tell("Take it back with: tracker sounds undo " + edit.id());
  }

  private static String moved(SoundEdit edit) {
    List<String> moved = new ArrayList<>();
    if (edit.posts() > 0) {
      moved.add(Human.count(edit.posts(), "post"));
    }
    if (edit.platformIds() > 0) {
      moved.add(Human.count(edit.platformIds(), "platform id"));
    }
    return moved.isEmpty() ? "" : ": " + String.join(" and ", moved) + " moved";
  }
}
