package io.soundtracker.loopback;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The requests that have reached the site, in their order; safe among threads. */
public final class RequestLog {

  /**
   * One request, noted before it is answered.
   *
   * @param account the handle at that time, {@code @} included; as asked for, where there is none
   * @param page of the listing, from 1; empty at other endpoints
   */
  public record Entry(Endpoint endpoint, String account, OptionalInt page) {
    public Entry {
      requireNonNull(endpoint);
      requireNonNull(account);
      requireNonNull(page);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  public synchronized List<Entry> all() {
    return List.copyOf(entries);
  }

  /** How many requests one account has cost. */
  public long count(String account) {
    return all().stream().filter(entry -> entry.account().equals(account)).count();
  }

  /** How many requests one account has cost at one endpoint. */
  public long count(Endpoint endpoint, String account) {
    return all().stream()
        .filter(entry -> entry.endpoint() == endpoint && entry.account().equals(account))
        .count();
  }

  /** What one account has cost, at the endpoints that were asked for it. */
  public Map<Endpoint, Integer> counts(String account) {
    Map<Endpoint, Integer> counts = new EnumMap<>(Endpoint.class);
    all().stream()
        .filter(entry -> entry.account().equals(account))
        .forEach(entry -> counts.merge(entry.endpoint(), 1, Integer::sum));
    return counts;
  }

  /** The pages of an account's listing that were asked for, in their order. */
  public List<Integer> pages(String account) {
    return all().stream()
        .filter(entry -> entry.account().equals(account) && entry.page().isPresent())
        .map(entry -> entry.page().getAsInt())
        .toList();
  }

  /** The hosts, with port, that are none of TikTok's and were refused. */
  public synchronized List<String> refusedHosts() {
    return List.copyOf(refused);
  }

  /** Forgets everything, for example between two runs. */
  public synchronized void clear() {
    entries.clear();
    refused.clear();
  }

  synchronized void note(Visit visit) {
    entries.add(new Entry(visit.endpoint(), visit.asked(), visit.page()));
  }

  synchronized void noteRefused(String host) {
    refused.add(host);
  }
}
