package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import io.soundtracker.process.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How yt-dlp is to be run.
 *
 * @param limits of one listing
 * @param extraArgs further arguments, which win over the program's own
 * @param proxy its address as yt-dlp takes it; may carry a password
 * @param cookies a cookies file, which stays as it is
 */
public record YtDlpOptions(
    Limits limits,
    List<String> extraArgs,
    Optional<String> proxy,
    Optional<Path> cookies,
    Optional<String> userAgent) {

  private static final Pattern SECRET_OPTION =
      Pattern.compile("--(?:.*pass(?:word)?|username|twofactor|.*proxy|cookies|add-headers?)");

  public YtDlpOptions {
    requireNonNull(limits);
    extraArgs = List.copyOf(extraArgs);
    requireNonNull(proxy);
    requireNonNull(cookies);
    requireNonNull(userAgent);
  }

  /** Takes out of a text what nobody may read. */
  Redaction redaction() {
    List<String> secrets = new ArrayList<>();
    proxy.ifPresent(address -> addCredentials(secrets, address));
    cookies.ifPresent(file -> secrets.add(file.toString()));
    for (int i = 0; i < extraArgs.size(); i++) {
      String arg = extraArgs.get(i);
      int equals = arg.indexOf('=');
      if (SECRET_OPTION.matcher(equals < 0 ? arg : arg.substring(0, equals)).matches()) {
        String value =
            equals >= 0
                ? arg.substring(equals + 1)
                : i + 1 < extraArgs.size() ? extraArgs.get(i + 1) : "";
        secrets.add(value);
        addCredentials(secrets, value);
      }
    }
    return new Redaction(secrets);
  }

  private static void addCredentials(List<String> secrets, String address) {
    int start = address.indexOf("://") + "://".length();
    int end = address.lastIndexOf('@');
    if (start < "://".length() || end < start) {
      return;
    }
    String user = address.substring(start, end);
    secrets.add(user);
    secrets.add(user.substring(user.indexOf(':') + 1));
  }

  /** Names nothing: proxy, cookies and arguments may carry credentials. */
  @Override
  public String toString() {
    return "YtDlpOptions";
  }
}
