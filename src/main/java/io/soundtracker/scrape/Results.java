package io.soundtracker.scrape;

import io.soundtracker.model.Handle;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came of each account of a session so far. */
final class Results {

  private final Map<Handle, ScrapeSummary.Result> done = new LinkedHashMap<>();
  private final Set<Handle> waiting = new LinkedHashSet<>();

  Results(List<Due> due) {
    due.forEach(one -> waiting.add(one.account().handle()));
  }

  Optional<ScrapeSummary.Result> of(Handle account) {
    return Optional.ofNullable(done.get(account));
  }

  void put(ScrapeSummary.Result result) {
    done.remove(result.account());
    done.put(result.account(), result);
    waiting.remove(result.account());
  }

  List<ScrapeSummary.Result> all() {
    return List.copyOf(done.values());
  }

  List<Handle> notTried() {
    return List.copyOf(waiting);
  }
}
