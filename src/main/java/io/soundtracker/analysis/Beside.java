package io.soundtracker.analysis;

import io.soundtracker.store.Database;
import io.soundtracker.store.StoreException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers questions in a thread and on a connection of its own, one after the other, while its
 * maker asks others. Whoever wants an answer that nobody has begun to look for finds it himself.
 */
final class Beside implements AutoCloseable {

  private static final String STATE = Question.load("StateOfData.sql");

  private final Database database;
  private final Queue<Asked<?>> waiting = new ConcurrentLinkedQueue<>();
  private CompletableFuture<Void> worker = CompletableFuture.completedFuture(null);

  /**
   * @param database of the maker, who stays in one snapshot of it
   */
  Beside(Database database) {
    this.database = database;
  }

  /** What is asked before the work begins is answered in that order. */
  <T> Supplier<T> ask(Function<Database, T> question) {
    Asked<T> asked = new Asked<>(question);
    waiting.add(asked);
    return asked;
  }

  /**
   * Answers nothing if others wrote between the beginnings of the two snapshots, or if there can be
   * no second connection. Of a damaged database the state of all may not be known, though what was
   * asked can be: that, too, is left to whoever wants it.
   */
  Beside begin() {
    String state;
    try {
      state = state(database);
    } catch (StoreException e) {
      return this;
    }
    worker = CompletableFuture.runAsync(() -> work(state));
    return this;
  }

  private void work(String state) {
    try (Database own = Database.open(database.file())) {
      own.snapshot(
          () -> {
            if (state(own).equals(state)) {
              for (Asked<?> next = waiting.poll(); next != null; next = waiting.poll()) {
                next.answer(own);
              }
            }
            return null;
          });
    }
  }

  private static String state(Database connection) {
    return connection.first(STATE, row -> row.text("state")).orElseThrow();
  }

  /** Gives up what was not begun yet. */
  @Override
  public void close() {
    waiting.clear();
    worker.handle((none, failure) -> failure).join();
  }

  private final class Asked<T> implements Supplier<T> {

    private final Function<Database, T> question;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    Asked(Function<Database, T> question) {
      this.question = question;
    }

    void answer(Database connection) {
      if (begun.compareAndSet(false, true)) {
        try {
          answer.complete(question.apply(connection));
        } catch (RuntimeException | Error e) {
          answer.completeExceptionally(e);
        }
      }
    }

    @Override
    public T get() {
      answer(database);
      try {
        return answer.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw e.getCause() instanceof RuntimeException failure ? failure : e;
      }
    }
  }
}
