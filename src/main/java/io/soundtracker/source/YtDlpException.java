package io.soundtracker.source;

/** yt-dlp is missing, does not run, or could not be installed; the message says what to do. */
public final class YtDlpException extends RuntimeException {

  private static final long serialVersionUID = 1;

  YtDlpException(String message) {
    super(message);
  }

  YtDlpException(String message, Throwable cause) {
    super(message, cause);
  }
}
