package io.soundtracker.report;

import static java.util.Objects.requireNonNull;

import io.soundtracker.analysis.ReadDays;
import io.soundtracker.analysis.SoundCourse;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a sound went from day to day, as paths of a drawing that is one unit a day wide and {@value
 * #HEIGHT} high: a bar for each day's posts, and a line through the views gained that ends where
 * they are not known.
 *
 * @param words what the drawing shows, for those who do not see it
 */
public record PageCurve(String bars, String line, String words) {

  public static final int HEIGHT = 40;

  /** The column of views gained counts those of all posts, of whatever age. */
  private static final String YOUNG = " by posts in their first 14 days";

  public PageCurve {
    requireNonNull(bars);
    requireNonNull(line);
    requireNonNull(words);
  }

  static PageCurve of(SoundCourse course, ReadDays days) {
    return new PageCurve(bars(course.posts()), line(course.gained()), words(course, days));
  }

  /** What all curves of the same days stand on: a line under the days that are known. */
  static String ground(ReadDays days) {
    StringBuilder path = new StringBuilder();
    for (int day = 0; day < days.count(); day++) {
      if (days.read().get(day)) {
        path.append('M').append(day).append(' ').append(HEIGHT).append("h1");
      }
    }
    return path.toString().replace("h1M", "h1 M");
  }

  private static String bars(List<OptionalLong> posts) {
    long most = most(posts);
    StringBuilder path = new StringBuilder();
    int lastDay = 0;
    long last = 0;
    for (int day = 0; day < posts.size(); day++) {
      long height = height(posts.get(day).orElse(0), most);
      if (height > 0) {
        // Steps from the end of the bar before weigh less than places.
        path.append(
            path.isEmpty() ? "M" + middle(day) + " " + HEIGHT : "m" + (day - lastDay) + " " + last);
        path.append("v-").append(height);
        lastDay = day;
        last = height;
      }
    }
    return path.toString();
  }

  /** A day between two unknown ones becomes a dot. */
  private static String line(List<OptionalLong> gained) {
    long most = most(gained);
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    long last = 0;
    for (int day = 0; day < gained.size(); day++) {
      if (gained.get(day).isEmpty()) {
        drawing = false;
        continue;
      }
      long at = HEIGHT - height(gained.get(day).getAsLong(), most);
      if (drawing) {
        path.append(at < last ? "1" : "1 ").append(at - last).append(' ');
      } else {
        path.append('M').append(middle(day)).append(' ').append(at).append("l0 0 ");
      }
      drawing = true;
      last = at;
    }
    return path.toString().strip();
  }

  private static String middle(int day) {
    return day == 0 ? ".5" : day + ".5";
  }

  private static long most(List<OptionalLong> values) {
    return values.stream().mapToLong(value -> value.orElse(0)).max().orElse(0);
  }

  /** At least one unit for what is more than nothing. */
  private static long height(long value, long most) {
    return value <= 0 ? 0 : Math.max(1, Math.round(value * (HEIGHT - 2.0) / most));
  }

  private static String words(SoundCourse course, ReadDays days) {
    return "From %s to %s: %s; %s."
        .formatted(
            days.first(),
            days.first().plusDays(days.count() - 1L),
            words(course.posts(), days, "post", "posts", ""),
            words(course.gained(), days, "view gained", "views gained", YOUNG));
  }

  private static String words(
      List<OptionalLong> values, ReadDays days, String one, String several, String of) {
    long known = values.stream().filter(OptionalLong::isPresent).count();
    if (known == 0) {
      return several + of + " not known";
    }
    long sum = values.stream().mapToLong(value -> value.orElse(0)).sum();
    long most = most(values);
    return Human.count(sum)
        + " "
        + (sum == 1 ? one : several)
        + of
        + (known == values.size()
            ? ""
            : ", known on " + Human.count(known) + " of " + Human.count(values.size(), "day"))
        + (most <= 0
            ? ""
            : ", most on " + bestDay(values, most, days) + " (" + Human.count(most) + ")");
  }

  private static LocalDate bestDay(List<OptionalLong> values, long most, ReadDays days) {
    return days.first().plusDays(values.indexOf(OptionalLong.of(most)));
  }
}
