package io.soundtracker.scrape;

import static java.util.Objects.requireNonNull;

import io.soundtracker.store.CallRepository;

/** Writes the calls of one session into the ledger; belongs to the thread that writes. */
final class CallLedger {

  private final CallRepository calls;
  private final String sessionId;

  CallLedger(CallRepository calls, String sessionId) {
    this.calls = requireNonNull(calls);
    this.sessionId = requireNonNull(sessionId);
  }

  void write(CallEvent event) {
    if (event instanceof CallEvent.Begun call) {
      call.row().complete(calls.begin(sessionId, call.account(), call.at()));
    } else if (event instanceof CallEvent.Ended end) {
      calls.end(end.call().row().join(), end.took(), end.requests(), end.verdict());
    }
  }
}
