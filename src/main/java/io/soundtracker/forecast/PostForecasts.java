package io.soundtracker.forecast;

import io.soundtracker.analysis.PostCurve;
import io.soundtracker.analysis.PostCurves;
import io.soundtracker.model.ForecastMeasure;
import io.soundtracker.model.ForecastSubject;
import io.soundtracker.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Forecasts of how many views posts have when they are 7 and 30 days old. Other posts are looked at
 * at exactly the age at which the post was last seen, so that no two ages share a line.
 */
public final class PostForecasts {

  private final PostCurves curves;
  private final Instant asOf;

  /**
   * @param asOf what was observed later does not count
   */
  public PostForecasts(Database database, Instant asOf) {
    this.curves = new PostCurves(database, asOf);
    this.asOf = asOf;
  }

  /** Those of these posts of which nothing can be said, since their age is not known. */
  public Set<String> undated(Collection<String> ids) {
    return curves.undated(ids);
  }

  /** Of posts by their ids; those of which no views, or not the age, are known are not there. */
  public List<Forecast> of(Collection<String> ids) {
    Set<String> removed = curves.removed(ids);
    return curves.of(ids).stream()
        .flatMap(
            post ->
                Stream.of(ForecastMeasure.VIEWS_AT_DAY_7, ForecastMeasure.VIEWS_AT_DAY_30)
                    .map(measure -> forecast(post, measure, removed.contains(post.id()))))
        .toList();
  }

  private Forecast forecast(PostCurve post, ForecastMeasure measure, boolean removed) {
    Instant target = post.postedAt().plus(measure.span());
    Outlook outlook;
    if (removed) {
      outlook = new Outlook.NoFigure("removed, so that no views are to come");
    } else if (target.isAfter(asOf)) {
      outlook =
          GrowthForecasts.of(
              knownAt(post.lastSeen(), measure.span(), post.account()),
              post.account(),
              (double) post.views());
    } else {
      outlook = new Outlook.NoFigure(past(post, measure.span()));
    }
    return new Forecast(
        new ForecastSubject.OfPost(post.id()),
        post.id(),
        measure,
        post.lastSeenAt(),
        target,
        outlook);
  }

  private static String past(PostCurve post, Duration age) {
    OptionalLong views = post.viewsAt(age);
    return views.isPresent()
        ? "that old already, with %d views then".formatted(views.getAsLong())
        : "that old already, and not measured around then";
  }

  private List<KnownGrowth> knownAt(Duration young, Duration old, long account) {
    return curves.latest(old, account).stream()
        .filter(post -> post.viewsAt(young).isPresent() && post.viewsAt(old).isPresent())
        .map(
            post ->
                new KnownGrowth(
                    post.account(),
                    (double) post.viewsAt(young).getAsLong(),
                    (double) post.viewsAt(old).getAsLong()))
        .toList();
  }
}
