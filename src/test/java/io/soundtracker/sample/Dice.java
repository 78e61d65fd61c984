package io.soundtracker.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Random numbers that are the same at every run and on every machine. Each die is known by a name,
 * so that adding one thing to the network leaves the others as they were.
 */
final class Dice {

  private final Random random;

  Dice(String name) {
    this.random = new Random(fnv1a(name));
  }

  /** At least 0, less than 1. */
  double uniform() {
    return random.nextDouble();
  }

  double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Around 0 with standard deviation 1. */
  double normal() {
    return random.nextGaussian();
  }

  /** Around 1, {@code spread} being the standard deviation of its logarithm. */
  double logNormal(double spread) {
    return StrictMath.exp(spread * normal());
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  long bits(int count) {
    return random.nextLong() >>> (Long.SIZE - count);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String text(int length, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static long fnv1a(String name) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
