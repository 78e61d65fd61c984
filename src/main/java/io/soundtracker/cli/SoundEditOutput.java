package io.soundtracker.cli;

import io.soundtracker.report.Human;
import io.soundtracker.store.SoundEdit;
import java.util.Optional;

/** Says what came of an edit of sounds. */
final class SoundEditOutput {

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
    program.tell(
        "%s: %s moved."
            .formatted(Plain.text(edit.summary()), moved(edit.posts(), edit.platformIds())));
    edit.remarks().forEach(remark -> program.tell("  " + Plain.text(remark) + "."));
    edit.created()
        .forEach(
            name ->
                program.tell(
                    "  No post uses %s so far (is it written as in aggregate?)."
                        .formatted(Plain.text(name))));
    program.tell("Take it back with: tracker sounds undo " + edit.id());
  }

  private static String moved(int posts, int platformIds) {
    return Human.count(posts, "post") + " and " + Human.count(platformIds, "platform id");
  }
}
