package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.store.JsonArray;
import io.soundtracker.store.Row;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * One account's use of a sound or song in a window.
 *
 * @param links the addresses of its posts, the first post first; of a target only the first and the
 *     last one
 */
public record SoundUse(
    Handle account, boolean target, long posts, Instant first, Instant last, List<URI> links) {

  public SoundUse {
    requireNonNull(account);
    requireNonNull(first);
    requireNonNull(last);
    links = List.copyOf(links);
  }

  /** Reads the columns of {@code SoundUses.sql}. */
  static SoundUse of(Row row) {
    return new SoundUse(
        new Handle(row.text("username")),
        row.flag("is_target"),
        row.number("posts"),
        row.instant("first_post"),
        row.instant("last_post"),
        JsonArray.texts(row.text("links")).stream().map(Address::of).toList());
  }
}
