package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

/**
 * How the page looks, and how much it shows.
 *
 * @param postsPerSound how many posts it lists for a sound at most; likewise {@code
 *     postsPerAccount}
 */
public record PageOptions(PageStyle style, int postsPerSound, int postsPerAccount) {

  public static final PageOptions STANDARD = new PageOptions(PageStyle.of(Theme.NETWORK), 50, 10);

  public PageOptions {
    requireNonNull(style);
    if (postsPerSound < 0 || postsPerAccount < 0) {
      throw new IllegalArgumentException("A number of posts can't be negative");
    }
  }

  public PageOptions with(Theme theme) {
    return with(PageStyle.of(theme));
  }

  public PageOptions with(PageStyle other) {
    return new PageOptions(other, postsPerSound, postsPerAccount);
  }
}
