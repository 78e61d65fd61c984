package io.soundtracker.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.Post;
import io.soundtracker.analysis.TopPosts;
import io.soundtracker.model.Handle;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TopPostsTest {

  @Test
  void keeps_the_most_viewed_and_puts_unknown_views_last() {
    TopPosts<Handle> top = new TopPosts<>(5);
    NastyReport.posts().forEach(post -> top.add(post.account(), post));
    assertThat(top.of(NastyReport.BEA))
        .extracting(post -> post.counts().views().orElse(-1))
        .containsExactly(2_500_000L, 800L, 600L, 10L, 1L);
    assertThat(top.of(NastyReport.DOT)).isEmpty();
  }

  @Test
  void the_newer_of_two_equals_comes_first() {
    TopPosts<Handle> top = new TopPosts<>(2);
    Post older = NastyReport.post(3, NastyReport.ANN, NastyReport.RTL, "older", 5, 1, 1, 1);
    Post newer = NastyReport.post(4, NastyReport.ANN, NastyReport.RTL, "newer", 5, 1, 1, 1);
    top.add(NastyReport.ANN, older);
    top.add(NastyReport.ANN, newer);
    assertThat(top.of(NastyReport.ANN)).containsExactly(newer, older);
  }

  @Test
  void groups_share_a_budget() {
    assertThat(TopPosts.limit(50, 1_000, LongStream.of(10, 20, 900))).isEqualTo(50);
    assertThat(TopPosts.limit(50, 70, LongStream.of(10, 20, 900))).isEqualTo(40);
    assertThat(TopPosts.limit(50, 2, LongStream.of(10, 20, 900))).isEqualTo(1);
    assertThat(TopPosts.limit(0, 100, LongStream.of(10))).isZero();
  }
}
