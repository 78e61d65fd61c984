package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.process.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How yt-dlp is to be run.
 *
 * @param limits of one listing; {@code fullLimits} of one of all posts of an account
 * @param extraArgs further arguments, which win over the program's own
 * @param proxy its address as yt-dlp takes it; may carry a password
 * @param cookies a cookies file, which stays as it is
 * @param secrets what in all of these nobody may read
 */
public record YtDlpOptions(
    Limits limits,
    Limits fullLimits,
    List<String> extraArgs,
    Optional<String> proxy,
    Optional<Path> cookies,
    Optional<String> userAgent,
    List<String> secrets) {

  public YtDlpOptions {
    requireNonNull(limits);
    requireNonNull(fullLimits);
    extraArgs = List.copyOf(extraArgs);
    requireNonNull(proxy);
    requireNonNull(cookies);
    requireNonNull(userAgent);
    secrets = List.copyOf(secrets);
  }

  /** Names nothing: proxy, cookies and arguments may carry credentials. */
  @Override
  public String toString() {
    return "YtDlpOptions";
  }
}
