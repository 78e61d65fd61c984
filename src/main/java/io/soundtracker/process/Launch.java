package io.soundtracker.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Starts programs that outlive this one, such as a viewer: nobody waits for them or ends them. */
public final class Launch {

  private Launch() {}

  /**
   * Starts a program, without input and with its output thrown away, and looks for as long as its
   * wall limit whether it ends.
   *
   * @return its exit code; empty if it still runs
   * @throws ProgramStartException if it cannot be started
   */
  public static OptionalInt of(Program program) {
    ProcessBuilder builder = new ProcessBuilder(program.command());
    builder.directory(program.workingDirectory().toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith(RunningProgram.OWN_SETTINGS));
    builder.environment().putAll(program.environment());
    builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process.waitFor(program.limits().wall().toMillis(), TimeUnit.MILLISECONDS)
          ? OptionalInt.of(process.exitValue())
          : OptionalInt.empty();
    } catch (IOException e) {
      throw new ProgramStartException(program, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }
}
