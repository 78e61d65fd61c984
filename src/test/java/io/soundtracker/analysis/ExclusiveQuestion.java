package io.soundtracker.analysis;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One question of many about exclusive songs. */
record ExclusiveQuestion(Window window, By by, boolean originals, Optional<List<Handle>> targets) {

  /** How old a latest listing may be. */
  static final Duration FRESH = Duration.ofDays(2);

  PostFilter filter() {
    return PostFilter.of(window).by(by).withTargets(targets);
  }

  ExclusiveReference of(GeneratedNetwork network) {
    return new ExclusiveReference(network, FRESH, window, by, originals, targets);
  }

  /** Each window by sound and by song; original sounds and other targets as it comes. */
  static List<ExclusiveQuestion> about(GeneratedNetwork network, Random random) {
    List<Handle> some =
        network.accounts().stream()
            .map(GeneratedNetwork.Account::handle)
            .filter(account -> random.nextBoolean())
            .toList();
    List<ExclusiveQuestion> questions = new ArrayList<>();
    for (Window window : network.windows()) {
      for (By by : By.values()) {
        questions.add(
            new ExclusiveQuestion(
                window,
                by,
                random.nextBoolean(),
                random.nextInt(4) == 0 ? Optional.of(some) : Optional.empty()));
      }
    }
    return questions;
  }
}
