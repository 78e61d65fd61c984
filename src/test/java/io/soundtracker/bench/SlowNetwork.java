package io.soundtracker.bench;

import io.soundtracker.loopback.Fault;
import io.soundtracker.loopback.Invented;
import io.soundtracker.loopback.LoopbackTikTok;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A network of invented accounts whose sizes and speeds differ, the same at every start except that
 * its newest posts are always of today. As a program it plays them until its input ends.
 */
public final class SlowNetwork implements AutoCloseable {

  private static final long SEED = 41;

  private final LoopbackTikTok site = LoopbackTikTok.start();
  private final List<String> handles = new ArrayList<>();

  /** Numbers from one to another, both included. */
  public record Range(int from, int to) {

    /** So many of them, evenly spread and shuffled. */
    private List<Integer> spread(int count, Random random) {
      List<Integer> numbers =
          new ArrayList<>(
              IntStream.range(0, count)
                  .mapToObj(i -> from + (to - from) * i / Math.max(1, count - 1))
                  .toList());
      Collections.shuffle(numbers, random);
      return numbers;
    }
  }

  /**
   * Starts the network.
   *
   * @param posts how many an account has
   * @param millis how long an account's pages let wait, in milliseconds
   * @param apart how long an author waits between two posts
   */
  public SlowNetwork(int accounts, Range posts, Range millis, Duration apart) {
    Random random = new Random(SEED);
    List<Integer> sizes = posts.spread(accounts, random);
    List<Integer> silences = millis.spread(accounts, random);
    Instant newest = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(1));
    for (int i = 0; i < accounts; i++) {
      String handle = String.format(Locale.ROOT, "@slow.account.%03d", i + 1);
      site.account(handle)
          .posts(Invented.posts(sizes.get(i), newest, apart))
          .fails(Fault.slow(Duration.ofMillis(silences.get(i))));
      handles.add(handle);
    }
  }

  /** The names of its accounts. */
  public List<String> handles() {
    return List.copyOf(handles);
  }

  /** The site that plays them. */
  public LoopbackTikTok site() {
    return site;
  }

  @Override
  public void close() {
    site.close();
  }

  /**
   * Prints the address of the proxy, then a handle a line, then an empty line.
   *
   * @param args six numbers: accounts, posts from and to, milliseconds from and to, minutes between
   *     two posts
   */
  public static void main(String[] args) throws IOException {
    List<Integer> numbers = List.of(args).stream().map(Integer::valueOf).toList();
    try (SlowNetwork network =
        new SlowNetwork(
            numbers.get(0),
            new Range(numbers.get(1), numbers.get(2)),
            new Range(numbers.get(3), numbers.get(4)),
            Duration.ofMinutes(numbers.get(5)))) {
      System.out.println(network.site().proxyUrl());
      network.handles().forEach(System.out::println);
      System.out.println();
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
