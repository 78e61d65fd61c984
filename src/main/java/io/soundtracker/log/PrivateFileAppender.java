package io.soundtracker.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A rotated file that only its owner may read, in a folder that only its owner may enter. */
final class PrivateFileAppender extends RollingFileAppender<ILoggingEvent> {

  /** Makes the folder if there is none; answers whether there is one. */
  boolean makeFolder() {
    Path folder = Path.of(getFile()).getParent();
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      return Files.isDirectory(folder) || isRefused(e); // two jobs may begin at once
    } catch (IOException e) {
      return isRefused(e);
    }
  }

  private boolean isRefused(IOException e) {
    addError("no folder for " + getFile(), e);
    return false;
  }

  @Override
  public void openFile(String name) throws IOException {
    Path file = Path.of(name);
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      addInfo(name + " is written on");
    }
    super.openFile(name);
  }
}
