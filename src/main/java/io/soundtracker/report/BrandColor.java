package io.soundtracker.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour of a house style, from which the page's accents are made so that they stay readable. */
public record BrandColor(int red, int green, int blue) {

  /** What WCAG asks of text on its ground; {@link #GRAPHICS} is what it asks of all else. */
  static final double TEXT = 4.5;

  static final double GRAPHICS = 3;

  private static final BrandColor BLACK = new BrandColor(0, 0, 0);
  private static final BrandColor WHITE = new BrandColor(255, 255, 255);
  private static final Pattern NOTATION = Pattern.compile("#?([0-9a-fA-F]{6})");
  private static final int STEPS = 100;

  public BrandColor {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException("Parts of a colour are from 0 to 255");
    }
  }

  /**
   * Reads {@code #RRGGBB}; the sign may be missing, as shells take it for a comment.
   *
   * @throws IllegalArgumentException if it is no colour
   */
  public static BrandColor of(String text) {
    Matcher notation = NOTATION.matcher(text);
    if (!notation.matches()) {
      throw new IllegalArgumentException(
          "A colour is # and six digits from 0 to f, such as #7c3aed, not " + text);
    }
    int rgb = Integer.parseInt(notation.group(1), 16);
    return new BrandColor(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /** How well one is seen on the other, from 1 to 21. */
  double contrast(BrandColor other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** Black or white, whichever is read better on this colour; at least 4.5 of contrast. */
  BrandColor ink() {
    return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
  }

  /** This colour, as much darker or lighter as it must be to be seen on all of some grounds. */
  BrandColor on(List<BrandColor> grounds, double contrast) {
    BrandColor end = grounds.get(0).ink();
    for (int step = 0; step < STEPS; step++) {
      BrandColor shade = towards(end, step);
      if (grounds.stream().allMatch(ground -> shade.contrast(ground) >= contrast)) {
        return shade;
      }
    }
    return end;
  }

  private BrandColor towards(BrandColor end, int step) {
    return new BrandColor(
        mixed(red, end.red, step), mixed(green, end.green, step), mixed(blue, end.blue, step));
  }

  private static int mixed(int from, int to, int step) {
    return from + (to - from) * step / STEPS;
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** As style sheets write it. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
