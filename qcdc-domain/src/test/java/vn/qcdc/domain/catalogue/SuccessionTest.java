package vn.qcdc.domain.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.time.Validity;

class SuccessionTest {

  private static final LocalDate FIRST = SampleCatalogue.IN_FORCE;
  private static final LocalDate SECOND = LocalDate.of(2021, 1, 1);
  private static final LocalDate THIRD = LocalDate.of(2024, 1, 1);

  /** Something that has a successor of its own name. */
  private record Version(String name, Validity validity) {}

  private static final Succession<Version> VERSIONS =
      new Succession<>(
          Version::validity,
          (one, other) -> one.name().equals(other.name()),
          (version, validity) -> new Version(version.name(), validity));

  @ParameterizedTest(name = "from {0} until {1}, another from {2}: until {3}")
  @CsvSource({
    "2018-08-24,           , 2018-08-23,",
    "2018-08-24,           , 2018-08-24,",
    "2018-08-24,           , 2018-08-25, 2018-08-25",
    "2018-08-24,           , 2021-01-01, 2021-01-01",
    "2018-08-24, 2020-12-31, 2021-01-01, 2020-12-31", // an end of its own is kept
    "2018-08-24, 2021-01-01, 2021-01-01, 2021-01-01",
    "2018-08-24, 2021-01-02, 2021-01-01, 2021-01-02"
  })
  void a_version_without_an_end_ends_on_the_day_from_which_a_later_one_is_valid(
      LocalDate from, @Nullable LocalDate until, LocalDate other, @Nullable LocalDate expected) {
    Version version = new Version("A", new Validity(from, until));
    List<Version> others = List.of(version, version(other));
    assertEquals(new Version("A", new Validity(from, expected)), VERSIONS.settled(version, others));
  }

  @Test
  void the_next_of_several_later_versions_counts_whatever_their_order() {
    List<Version> settled = List.of(version(FIRST, SECOND), version(SECOND, THIRD), version(THIRD));
    assertEquals(
        settled, VERSIONS.settled(List.of(version(FIRST), version(SECOND), version(THIRD))));
    assertEquals(
        List.of(settled.get(2), settled.get(0), settled.get(1)),
        VERSIONS.settled(List.of(version(THIRD), version(FIRST), version(SECOND))));
  }

  @Test
  void the_end_of_a_later_version_does_not_matter() {
    assertEquals(
        List.of(version(FIRST, SECOND), version(SECOND, THIRD)),
        VERSIONS.settled(List.of(version(FIRST), version(SECOND, THIRD))));
  }

  @Test
  void a_version_that_is_no_rival_ends_nothing() {
    List<Version> versions = List.of(version(FIRST), new Version("B", Validity.since(SECOND)));
    assertEquals(versions, VERSIONS.settled(versions));
  }

  @Test
  void on_every_day_since_the_first_exactly_one_version_without_an_end_holds() {
    for (long seed = 0; seed < 200; seed++) {
      List<Version> versions = someVersions(new SplittableRandom(seed));
      List<Version> settled = VERSIONS.settled(versions);
      String where = "seed " + seed;
      for (int day = 0; day < 100; day++) {
        LocalDate date = FIRST.plusDays(day);
        boolean begun = versions.stream().anyMatch(each -> each.validity().includes(date));
        assertEquals(
            begun ? 1 : 0,
            settled.stream().filter(each -> each.validity().includes(date)).count(),
            where);
      }
      assertEquals(settled, VERSIONS.settled(settled), where);
      List<Version> shuffled = new ArrayList<>(versions);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(Set.copyOf(settled), Set.copyOf(VERSIONS.settled(shuffled)), where);
    }
  }

  /** All from different days. */
  private static List<Version> someVersions(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(1, 6))
        .map(i -> random.nextInt(100))
        .distinct()
        .mapToObj(day -> version(FIRST.plusDays(day)))
        .toList();
  }

  private static Version version(LocalDate from) {
    return new Version("A", Validity.since(from));
  }

  private static Version version(LocalDate from, LocalDate until) {
    return new Version("A", new Validity(from, until));
  }
}
