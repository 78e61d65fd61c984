package io.soundtracker.report;

import io.soundtracker.analysis.NetworkReport;
import java.nio.file.Path;

/** Writes a report in one format. */
public interface Renderer {

  /**
   * Writes beside the target and renames when all is written, so that the target is never half a
   * report. Missing folders are made, an older report is replaced.
   *
   * @throws ReportException if the target can't be written
   */
  void render(NetworkReport report, ReportOptions options, Path target);
}
