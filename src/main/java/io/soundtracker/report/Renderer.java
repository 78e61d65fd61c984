package io.soundtracker.report;

import io.soundtracker.analysis.NetworkReport;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a report as one document. */
public interface Renderer {

  /**
   * Leaves {@code out} open.
   *
   * @throws IOException if {@code out} can't take it
   */
  void render(NetworkReport report, ReportOptions options, OutputStream out) throws IOException;
}
