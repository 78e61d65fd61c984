package io.soundtracker.loopback;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request, understood.
 *
 * @param asked the account's handle; as the client wrote it where no account answers to it
 * @param account empty where there is none
 * @param page of the listing, from 1; empty at other endpoints
 * @param cookies that the client sent
 */
record Visit(
    Endpoint endpoint,
    String asked,
    Optional<AccountView> account,
    OptionalInt page,
    Map<String, String> cookies) {

  Visit {
    requireNonNull(endpoint);
    requireNonNull(asked);
    requireNonNull(account);
    requireNonNull(page);
    cookies = Map.copyOf(cookies);
  }
}
