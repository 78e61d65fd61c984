package io.soundtracker.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The temporary folders of listings, below one folder that exists only as long as it holds any. No
 * other run may use that folder: what is found in it at the start was left by one that was killed.
 */
final class ListingFolders {

  private static final Logger LOG = LoggerFactory.getLogger(ListingFolders.class);

  private final Path workspace;

  ListingFolders(Path workspace) {
    this.workspace = requireNonNull(workspace).toAbsolutePath();
    if (Files.exists(workspace)) {
      delete(workspace);
    }
  }

  /** A new empty folder that only its owner can look into. */
  synchronized Path make() throws IOException {
    Files.createDirectories(
        workspace,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return Files.createTempDirectory(workspace, "listing-");
  }

  /** Removes a folder that {@link #make} made. */
  void remove(Path folder) {
    delete(folder);
    removeWorkspaceIfEmpty();
  }

  private synchronized void removeWorkspaceIfEmpty() {
    try {
      Files.deleteIfExists(workspace);
    } catch (DirectoryNotEmptyException e) {
      LOG.debug("{} is in use by other listings", workspace);
    } catch (IOException e) {
      LOG.warn("The temporary folder {} could not be removed: {}", workspace, e.toString());
    }
  }

  private static void delete(Path folder) {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      LOG.warn("The temporary folder {} could not be removed: {}", folder, e.toString());
    }
  }
}
