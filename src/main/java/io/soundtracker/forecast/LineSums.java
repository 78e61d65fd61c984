package io.soundtracker.forecast;

/**
 * Sums that a straight line through points is fitted by, so that a point is taken out again in no
 * time.
 */
record LineSums(int count, double x, double y, double xx, double xy) {

  static final LineSums NONE = new LineSums(0, 0, 0, 0, 0);

  LineSums plus(KnownGrowth post) {
    return with(post, 1);
  }

  LineSums minus(KnownGrowth post) {
    return with(post, -1);
  }

  private LineSums with(KnownGrowth post, int times) {
    return new LineSums(
        count + times,
        x + times * post.x(),
        y + times * post.y(),
        xx + times * post.x() * post.x(),
        xy + times * post.x() * post.y());
  }

  /** The line y = a + b·x. */
  record Line(double a, double b) {
    double at(double x) {
      return a + b * x;
    }
  }

  /** The line of least squares; where all lie at one x, growth by one and the same factor. */
  Line line() {
    double spread = xx - x * x / count;
    double slope = spread < 1e-9 * count ? 1 : (xy - x * y / count) / spread;
    return new Line((y - slope * x) / count, slope);
  }

  /** By how much these points lie above a line, on average; 0 for none. */
  double above(Line line) {
    return count == 0 ? 0 : (y - line.b() * x) / count - line.a();
  }
}
