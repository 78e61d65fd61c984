package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Which posts of which account are wanted.
 *
 * @param channelId lists by the platform's own id instead of the handle, which goes past the
 *     profile page and survives a rename
 * @param since posts older than this need not be listed; empty for all of them
 * @param limit how many of the newest posts are wanted at most; empty for all
 */
public record ListingRequest(
    Handle handle, Optional<String> channelId, Optional<Instant> since, OptionalInt limit) {

  private static final Pattern CHANNEL_ID = Pattern.compile("MS4wLjABAAAA[\\w-]{64}");

  public ListingRequest {
    requireNonNull(handle);
    requireNonNull(channelId);
    requireNonNull(since);
    requireNonNull(limit);
  }

  /** Lists by the handle. */
  public ListingRequest(Handle handle, Optional<Instant> since, OptionalInt limit) {
    this(handle, Optional.empty(), since, limit);
  }

  /** Whether an account can be listed by such an id. */
  public static boolean isChannelId(String id) {
    return CHANNEL_ID.matcher(id).matches();
  }

  /** The same posts, asked for by the platform's id. */
  public ListingRequest by(String id) {
    return new ListingRequest(handle, Optional.of(id), since, limit);
  }

  /** The same account, and no more of it than its newest posts. */
  public ListingRequest atMost(int posts) {
    return new ListingRequest(handle, channelId, Optional.empty(), OptionalInt.of(posts));
  }

  /** What yt-dlp is given. */
  String address() {
    return channelId.map(id -> "tiktokuser:" + id).orElseGet(handle::profileUrl);
  }
}
