package io.soundtracker.forecast;

import static java.util.stream.Collectors.groupingBy;

import io.soundtracker.analysis.PostCurve;
import io.soundtracker.analysis.PostCurves;
import io.soundtracker.model.ForecastMeasure;
import io.soundtracker.model.ForecastSubject;
import io.soundtracker.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Forecasts of how many views posts have when they are 7 and 30 days old. Other posts are looked at
 * at exactly the age at which the post was last seen, so that no two ages share a line.
 */
public final class PostForecasts {

  private static final List<ForecastMeasure> MEASURES =
      List.of(ForecastMeasure.VIEWS_AT_DAY_7, ForecastMeasure.VIEWS_AT_DAY_30);

  private static final Outlook REMOVED =
      new Outlook.NoFigure("removed, so that no views are to come");

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
    List<PostCurve> posts = curves.of(ids);
    Set<String> removed = curves.removed(ids);
    Map<String, List<Forecast>> forecasts = new HashMap<>();
    posts.stream()
        .collect(groupingBy(PostCurve::account))
        .forEach(
            (account, own) -> {
              for (ForecastMeasure measure : MEASURES) {
                for (Forecast one : ofAccount(account, own, measure, removed)) {
                  forecasts.computeIfAbsent(one.name(), none -> new ArrayList<>()).add(one);
                }
              }
            });
    return posts.stream().flatMap(post -> forecasts.get(post.id()).stream()).toList();
  }

  /** Posts of one account: what they are compared with is read once, if at all. */
  private List<Forecast> ofAccount(
      long account, List<PostCurve> posts, ForecastMeasure measure, Set<String> removed) {
    boolean isAsked = posts.stream().anyMatch(post -> isToCome(post, measure));
    List<PostCurve> others = isAsked ? curves.latest(measure.span(), account) : List.of();
    return posts.stream()
        .map(
            post ->
                forecast(
                    post,
                    measure,
                    removed.contains(post.id()) ? REMOVED : outlook(post, measure, others)))
        .toList();
  }

  private Outlook outlook(PostCurve post, ForecastMeasure measure, List<PostCurve> others) {
    return isToCome(post, measure)
        ? GrowthForecasts.of(
            growth(others, post.lastSeen(), measure.span()), post.account(), (double) post.views())
        : new Outlook.NoFigure(past(post, measure.span()));
  }

  private boolean isToCome(PostCurve post, ForecastMeasure measure) {
    return post.postedAt().plus(measure.span()).isAfter(asOf);
  }

  private static Forecast forecast(PostCurve post, ForecastMeasure measure, Outlook outlook) {
    return new Forecast(
        new ForecastSubject.OfPost(post.id()),
        post.id(),
        measure,
        post.lastSeenAt(),
        post.postedAt().plus(measure.span()),
        outlook);
  }

  private static String past(PostCurve post, Duration age) {
    OptionalLong views = post.viewsAt(age);
    return views.isPresent()
        ? String.format(Locale.ROOT, "that old already, with %,d views then", views.getAsLong())
        : "that old already, and not measured around then";
  }

  /** How those posts grew that are known at both ages. */
  private static List<KnownGrowth> growth(List<PostCurve> posts, Duration young, Duration old) {
    return posts.stream()
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
