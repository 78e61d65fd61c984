package io.soundtracker.store;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What came of an edit.
 *
 * @param id of the edit in the log, by which it can be undone
 * @param summary one sentence without its full stop
 * @param posts that went to another sound
 * @param platformIds that went to another sound
 * @param remarks what else somebody who edits should know, in sentences
 */
public record SoundEdit(long id, String summary, int posts, int platformIds, List<String> remarks) {

  public SoundEdit {
    requireNonNull(summary);
    remarks = List.copyOf(remarks);
  }

  /** The kinds of edits; their names in lower case are what is stored. */
  enum Kind {
    MERGE,
    SPLIT,
    RENAME,
    ALIAS,
    GROUP,
    UNGROUP
  }
}
