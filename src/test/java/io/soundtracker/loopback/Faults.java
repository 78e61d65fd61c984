package io.soundtracker.loopback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faults that strike an account or the site now, with the number of requests each has met. */
final class Faults {

  private final Map<Fault, Integer> met = new LinkedHashMap<>();

  synchronized void add(Fault... more) {
    for (Fault fault : more) {
      met.put(fault, 0);
    }
  }

  synchronized void clear() {
    met.clear();
  }

  /**
   * The reply that is left of the usual one; several faults strike in the order of their coming.
   */
  Reply strike(Visit visit, Reply usual) {
    Reply reply = usual;
    for (Fault fault : striking(visit)) {
      reply = fault.strike(visit, reply);
    }
    return reply;
  }

  private synchronized List<Fault> striking(Visit visit) {
    return met.keySet().stream()
        .filter(fault -> fault.reach().includes(visit))
        .filter(fault -> fault.reach().isTurn(met.merge(fault, 1, Integer::sum)))
        .toList();
  }
}
