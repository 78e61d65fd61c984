package io.soundtracker.store;

import java.util.Map;
import java.util.TreeMap;

/** Lines of a list cannot be taken, so that none was; each with the reason and what to do. */
public final class RefusedLinesException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Map<Integer, String> reasons;

  RefusedLinesException(Map<Integer, String> reasons) {
    super(reasons.size() + " lines of the list were refused");
    this.reasons = Map.copyOf(reasons);
  }

  /** By line, in order. */
  public Map<Integer, String> reasons() {
    return new TreeMap<>(reasons);
  }
}
