package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.store.Row;
import java.time.Instant;

/** One account's use of a sound or song in a window. */
public record SoundUse(Handle account, boolean target, long posts, Instant first, Instant last) {

  public SoundUse {
    requireNonNull(account);
    requireNonNull(first);
    requireNonNull(last);
  }

  /** Reads the columns of {@code SoundUses.sql}. */
  static SoundUse of(Row row) {
    return new SoundUse(
        Handle.parse(row.text("username")),
        row.flag("is_target"),
        row.number("posts"),
        row.instant("first_post"),
        row.instant("last_post"));
  }
}
