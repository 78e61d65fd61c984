package io.soundtracker.analysis;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;

/**
 * What became of a sound or song from day to day, the first day first.
 *
 * @param posts how often it was posted; empty for days that are not known
 * @param gained how many views its young posts gained; empty likewise, and where too few of these
 *     posts were observed on both sides of the day
 */
public record SoundCourse(
    long id, String key, List<OptionalLong> posts, List<OptionalLong> gained) {

  public SoundCourse {
    requireNonNull(key);
    posts = List.copyOf(posts);
    gained = List.copyOf(gained);
  }
}
