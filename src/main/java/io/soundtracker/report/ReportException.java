package io.soundtracker.report;

import java.io.Serial;

/** A report can't be written; the message says where, why and what to do. */
public final class ReportException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
