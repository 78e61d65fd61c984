package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.soundtracker.model.Handle;
import io.soundtracker.model.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Which accounts count, and how many weeks. The 35 days end with 2026-11-01, listed at 06:00. */
class RisingBasisTest {

  private static final LocalDate LAST = LocalDate.parse("2026-11-01");
  private static final String LISTED = "2026-11-01T06:00:00Z";
  private static final String LONG_AGO = "2026-01-01T00:00:00Z";
  private static final String ONE_WEEK_BEFORE = "2026-10-19T00:00:00Z";
  private static final String TWO_WEEKS_BEFORE = "2026-10-12T00:00:00Z";

  private final Map<Handle, ReadSpans> read = new HashMap<>();

  private void read(String account, String from, String until) {
    read.put(
        new Handle(account),
        ReadSpans.of(List.of(new ReadSpans.Span(Instant.parse(from), Instant.parse(until)))));
  }

  private RisingBasis basis() {
    return basis((account, window) -> false);
  }

  private RisingBasis basis(BiPredicate<Handle, Window> undated) {
    return RisingBasis.of(read, undated, LAST, ZoneOffset.UTC);
  }

  private static Set<Handle> handles(String... names) {
    return Set.copyOf(List.of(names).stream().map(Handle::new).toList());
  }

  @Test
  void four_weeks_count_of_accounts_that_were_read_all_along() {
    read("@ann", LONG_AGO, LISTED);
    read("@bea", LONG_AGO, "2026-10-31T18:00:00Z");

    RisingBasis basis = basis();

    assertThat(basis.days()).isEqualTo(new RisingDays(LAST, 4, ZoneOffset.UTC));
    assertThat(basis.accounts()).isEqualTo(handles("@ann", "@bea"));
    assertThat(basis.recentDays()).isCloseTo(6, within(1e-9));
    assertThat(basis.daysBefore()).isEqualTo(28);
    assertThat(basis.isEnough()).isTrue();
  }

  @Test
  void an_account_that_is_not_read_any_more_does_not_count() {
    read("@ann", LONG_AGO, LISTED);
    read("@bea", LONG_AGO, "2026-10-31T14:00:00Z");

    assertThat(basis().accounts()).as("5.58 of 6.25 days").isEqualTo(handles("@ann"));
    assertThat(basis().asked()).isEqualTo(2);
    assertThat(basis().recentDays()).isEqualTo(6.25);
  }

  @Test
  void fewer_weeks_count_where_that_lets_more_be_compared() {
    read("@ann", LONG_AGO, LISTED);
    read("@bea", TWO_WEEKS_BEFORE, LISTED);
    read("@cleo", TWO_WEEKS_BEFORE, LISTED);

    assertThat(basis().days().weeks()).as("3 x 2 against 1 x 4").isEqualTo(2);
    assertThat(basis().accounts()).isEqualTo(read.keySet());

    read.remove(new Handle("@cleo"));
    assertThat(basis().days().weeks()).as("2 x 2 against 1 x 4").isEqualTo(4);
    assertThat(basis().accounts()).isEqualTo(handles("@ann"));

    read.remove(new Handle("@ann"));
    read("@cleo", ONE_WEEK_BEFORE, LISTED);
    assertThat(basis().days().weeks()).as("1 x 2 against 2 x 1").isEqualTo(2);
  }

  @Test
  void an_account_with_a_post_of_unknown_time_in_the_days_does_not_count() {
    read("@ann", LONG_AGO, LISTED);
    read("@bea", LONG_AGO, LISTED);
    Instant unknown = Instant.parse("2026-10-01T12:00:00Z");

    RisingBasis basis =
        basis((account, window) -> account.value().equals("@bea") && window.contains(unknown));
    assertThat(basis.days().weeks()).as("2 x 3 against 1 x 4").isEqualTo(3);
    assertThat(basis.accounts()).isEqualTo(handles("@ann", "@bea"));

    assertThat(basis((account, window) -> account.value().equals("@bea")).accounts())
        .isEqualTo(handles("@ann"));
  }

  @Test
  void less_than_a_week_before_or_a_day_now_is_not_enough() {
    read("@ann", "2026-10-20T00:00:00Z", LISTED);
    assertThat(basis().accounts()).isEmpty();
    assertThat(basis().isEnough()).isFalse();

    read("@ann", LONG_AGO, "2026-10-26T23:00:00Z");
    assertThat(basis().accounts()).hasSize(1);
    assertThat(basis().isEnough()).isFalse();

    read("@ann", LONG_AGO, "2026-10-26T00:00:00Z");
    assertThat(basis().accounts()).isEmpty();
    read.clear();
    assertThat(basis().isEnough()).isFalse();
  }
}
