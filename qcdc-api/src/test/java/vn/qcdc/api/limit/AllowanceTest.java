package vn.qcdc.api.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {

  private static final String ASKER = "203.0.113.9";

  private final StandingClock time = new StandingClock();
  private final Allowance allowance = new Allowance("address", 60, time);

  @Test
  void all_of_it_may_be_used_at_once_and_comes_back_evenly() {
    for (int left = 59; left >= 0; left--) {
      assertEquals(left, allowance.take(ASKER, 1).left());
    }
    Allowance.Taken refused = allowance.take(ASKER, 1);
    assertFalse(refused.granted());
    assertEquals(1, refused.retryAfter());
    assertEquals("\"address\";r=0;t=60", refused.limit());
    time.pass(Duration.ofMillis(999));
    assertFalse(allowance.take(ASKER, 1).granted());
    time.pass(Duration.ofMillis(1));
    assertTrue(allowance.take(ASKER, 1).granted());
    assertFalse(allowance.take(ASKER, 1).granted());
  }

  @Test
  void each_has_one_of_its_own() {
    allowance.take(ASKER, 60);
    assertFalse(allowance.take(ASKER, 1).granted());
    assertTrue(allowance.take("203.0.113.10", 1).granted());
  }

  @Test
  void heavy_work_waits_longer() {
    allowance.take(ASKER, 60);
    assertEquals(10, allowance.take(ASKER, 10).retryAfter());
  }

  @Test
  void what_costs_more_than_a_minute_has_costs_all_of_it() {
    assertEquals(0, allowance.take(ASKER, 100).left());
  }

  @Test
  void a_charge_takes_what_is_left() {
    allowance.take(ASKER, 50);
    allowance.charge(ASKER, 20);
    assertFalse(allowance.take(ASKER, 1).granted());
  }

  @Test
  void what_is_given_back_may_be_used_again_but_is_never_more_than_there_was() {
    allowance.take(ASKER, 60);
    allowance.giveBack(ASKER, 1);
    assertTrue(allowance.take(ASKER, 1).granted());
    assertFalse(allowance.take(ASKER, 1).granted());
    allowance.giveBack(ASKER, 100);
    assertEquals(59, allowance.take(ASKER, 1).left());
  }

  @Test
  void the_policy_is_a_structured_field() {
    assertEquals("\"address\";q=60;w=60", allowance.policy());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/units, 1",
    "/v1/units/imports, 10",
    "/v1/units/export, 10",
    "/v1/feeds, 10",
    "/v1/feeds/00000000-0000-0000-0000-000000000000, 1",
  })
  void more_work_costs_more(String path, long cost) {
    assertEquals(cost, Costs.of(path));
  }

  private static final class StandingClock implements TimeMeter {
    private long nanos;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
