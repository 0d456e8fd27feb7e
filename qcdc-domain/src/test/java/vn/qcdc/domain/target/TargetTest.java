package vn.qcdc.domain.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.time.Validity;

class TargetTest {

  @ParameterizedTest(name = "{1} on {0}: {2}")
  @CsvSource({
    "2018-08-23,          ,",
    "2018-08-24,          , NQ11-2018",
    "2023-12-31,          , NQ11-2018",
    "2024-01-01,          , NQ05-2024",
    "2023-12-31, NQ11-2018, NQ11-2018",
    "2024-01-01, NQ11-2018,",
    "2023-12-31, NQ05-2024,",
    "2023-12-31, BC-2023,   BC-2023",
    "2024-01-01, BC-2023,   BC-2023",
    "2023-12-31, UNKNOWN,"
  })
  void without_a_name_the_enacted_wording_of_the_day_counts(
      LocalDate day, @Nullable String version, @Nullable String expected) {
    LocalDate change = LocalDate.of(2024, 1, 1);
    Target target =
        target(
            SampleVersion.quoted("RATE"),
            SampleVersion.enacted("RATE").named("NQ05-2024").during(Validity.since(change)),
            SampleVersion.enacted("RATE").during(new Validity(LocalDate.of(2018, 8, 24), change)));
    assertEquals(
        Optional.ofNullable(expected), target.versionOn(day, version).map(TargetVersion::version));
  }

  @Test
  void a_target_that_is_only_quoted_has_no_wording_of_its_own() {
    assertEquals(
        Optional.empty(),
        target(SampleVersion.quoted("RATE")).versionOn(LocalDate.of(2023, 12, 31), null));
  }

  @Test
  void every_other_wording_is_compared_with_the_first_aspect_by_aspect() {
    Target target =
        target(
            SampleVersion.enacted("TWICE").text("ít nhất 02 lần/năm").threshold(Ratio.of(4, 5)),
            SampleVersion.quoted("ONCE")
                .text("ít nhất 01 lần/năm")
                .obligation(Obligation.ASPIRATIONAL),
            SampleVersion.quoted("TWICE").named("BC-2024").text("ít nhất 02 lần/năm"));
    assertEquals(
        List.of(
            "BC-2023 TEXT: ít nhất 02 lần/năm → ít nhất 01 lần/năm",
            "BC-2023 RULE: TWICE → ONCE",
            "BC-2023 THRESHOLD: 4/5 → 1/1",
            "BC-2023 OBLIGATION: FIRM → ASPIRATIONAL",
            "BC-2024 THRESHOLD: 4/5 → 1/1"),
        differences(target));
    assertEquals(SampleTargets.ENACTED, target.differences().get(4).comparedTo().version());
  }

  @Test
  void wordings_that_differ_in_name_and_source_only_do_not_differ() {
    assertEquals(
        List.of(),
        differences(target(SampleVersion.enacted("RATE"), SampleVersion.quoted("RATE"))));
    assertEquals(List.of(), differences(target(SampleVersion.enacted("RATE"))));
    assertEquals(List.of(), differences(target()));
  }

  @Test
  void the_word_phuong_that_the_review_drops_is_a_difference_of_the_text() {
    assertEquals(
        List.of(
            "BC-2023 TEXT: 100% công trình tại xã, phường, thị trấn được công khai"
                + " → 100% công trình tại xã, thị trấn được công khai"),
        differences(SampleTargets.works()));
  }

  private static Target target(SampleVersion... versions) {
    return new Target(
        "NQ11-8",
        "8",
        "Đối thoại",
        List.of(versions).stream().map(SampleVersion::version).toList());
  }

  private static List<String> differences(Target target) {
    return target.differences().stream()
        .map(
            each ->
                "%s %s: %s → %s"
                    .formatted(
                        each.version().version(), each.aspect(), each.before(), each.after()))
        .toList();
  }
}
