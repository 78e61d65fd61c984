package io.soundtracker.source;

import io.soundtracker.process.Orphans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run that was killed left in the workspace of its listings. */
public final class Leftovers {

  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private Leftovers() {}

  /**
   * Ends the yt-dlps that still run there, and removes the workspace. Only for who may be sure that
   * no run is using it.
   */
  public static void remove(Path workspace) {
    int ended = Orphans.endBelow(workspace);
    if (ended > 0) {
      LOG.warn("Ended {} processes that a killed run had left", ended);
    }
    if (Files.exists(workspace)) {
      try {
        FolderTree.delete(workspace);
      } catch (IOException e) {
        LOG.warn("The temporary folder {} could not be removed: {}", workspace, e.toString());
      }
    }
  }
}
