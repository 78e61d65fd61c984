package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import io.soundtracker.store.JsonArray;
import io.soundtracker.store.Timestamps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which posts a question is about; {@code PostFilter.sql} says the same in SQL.
 *
 * @param accounts only posts of these; empty for all
 * @param targets who counts as a target; empty for the accounts that are marked so
 * @param targetsOnly only posts of targets
 * @param leaveOutListed without the songs on the list that reports leave out
 * @param by what "the sound" of a post is
 */
public record PostFilter(
    Window window,
    List<Handle> accounts,
    Optional<List<Handle>> targets,
    boolean targetsOnly,
    boolean leaveOutListed,
    By by) {

  public PostFilter {
    requireNonNull(window);
    accounts = List.copyOf(accounts);
    targets = targets.map(List::copyOf);
    requireNonNull(by);
  }

  /** Every post of a window, by its sound. */
  public static PostFilter of(Window window) {
    return new PostFilter(window, List.of(), Optional.empty(), false, false, By.SOUND);
  }

  /** The same posts of another window. */
  PostFilter in(Window other) {
    return new PostFilter(other, accounts, targets, targetsOnly, leaveOutListed, by);
  }

  /** Only posts of these accounts; of all if there are none. */
  public PostFilter ofAccounts(List<Handle> handles) {
    return new PostFilter(window, handles, targets, targetsOnly, leaveOutListed, by);
  }

  /** These accounts count as the targets, whichever are marked so; the marked ones if empty. */
  public PostFilter withTargets(Optional<List<Handle>> handles) {
    return new PostFilter(window, accounts, handles, targetsOnly, leaveOutListed, by);
  }

  public PostFilter ofTargets(boolean only) {
    return new PostFilter(window, accounts, targets, only, leaveOutListed, by);
  }

  public PostFilter leavingOutListed() {
    return new PostFilter(window, accounts, targets, targetsOnly, true, by);
  }

  public PostFilter by(By other) {
    return new PostFilter(window, accounts, targets, targetsOnly, leaveOutListed, other);
  }

  /** The same window and targets, but the posts of all accounts. */
  PostFilter ofEverybody() {
    return ofAccounts(List.of()).ofTargets(false);
  }

  /**
   * The parameters ?1 to ?7 of {@code PostFilter.sql} and {@code PostSounds.sql}, followed by a
   * question's own.
   */
  Object[] parameters(Object... more) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(window.start().map(Timestamps::format).orElse(Timestamps.BEGINNING));
    parameters.add(window.end().map(Timestamps::format).orElse(Timestamps.END));
    parameters.add(targetsOnly);
    parameters.add(accounts.isEmpty() ? Optional.empty() : json(accounts));
    parameters.add(leaveOutListed);
    parameters.add(targets.map(PostFilter::json));
    parameters.add(by.toString());
    parameters.addAll(Arrays.asList(more));
    return parameters.toArray();
  }

  private static String json(List<Handle> handles) {
    return JsonArray.of(handles.stream().map(Handle::value).toList());
  }
}
