package vn.qcdc.domain.portal;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.matter.InMemoryMatters;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.MatterField;
import vn.qcdc.domain.matter.MatterFields;
import vn.qcdc.domain.matter.MoveMatter;
import vn.qcdc.domain.matter.SampleMatter;
import vn.qcdc.domain.matter.TakeInMatters;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.SampleHistory;
import vn.qcdc.domain.petition.PetitionLife;
import vn.qcdc.domain.portal.TakeInFeedback.Delivery;

class TakeInFeedbackTest {

  private static final LocalDate FOUNDED = LocalDate.of(2004, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

  /** Provinces 1 and 9; commune 2 of the first. */
  private final Organisation organisation =
      new SampleHistory()
          .found(FOUNDED, Level.PROVINCE, 1)
          .found(FOUNDED, Level.PROVINCE, 9)
          .found(FOUNDED, Level.COMMUNE, 2, 1)
          .organisation();

  private final InMemoryMatters matters = new InMemoryMatters();
  private final TakeInFeedback takeIn = takeIn();

  private TakeInFeedback takeIn() {
    LifeCycles lives = new LifeCycles(List.of(new PetitionLife()));
    MoveMatter moveMatter = new MoveMatter(matters, lives, 30);
    return new TakeInFeedback(
        matters, new TakeInMatters(matters, moveMatter, lives), new NoEvents());
  }

  private record NoEvents() implements PortalEvents {
    @Override
    public void hold() {
      // Nobody else is there.
    }

    @Override
    public List<PortalEvent> after(PortalMark mark, Remit remit, int limit) {
      return new ArrayList<>();
    }
  }

  @Test
  void what_was_handed_over_is_not_taken_again() {
    assertEquals("TAKEN TAKEN", take(feedback("0001"), feedback("0002")));
    assertEquals(
        "UNCHANGED TAKEN UNCHANGED", take(feedback("0002"), feedback("0003"), feedback("0001")));
    assertEquals(3, matters.byExternalId(List.of(id("0001"), id("0002"), id("0003"))).size());
  }

  @Test
  void one_id_has_one_content() {
    take(feedback("0001"));
    Sent other = new Sent(id("0001"), "U2", Kind.FEEDBACK, DAY, "ROADS", "Nội dung khác");
    assertEquals("REFUSED FEEDBACK_DIFFERS /externalId", take(other));
    assertEquals(
        "TAKEN, REFUSED FEEDBACK_TWICE /externalId",
        take(feedback("0005"), feedback("0005")).replace("TAKEN ", "TAKEN, "));
  }

  @ParameterizedTest(name = "{0} of {1} for {2} on {3}: {4}")
  @CsvSource({
    "PAKN.20260304.0001, RECOMMENDATION, U2, 2026-03-04, TAKEN",
    "PAKN.20260304.0001, COMPLAINT,      U2, 2026-03-04, REFUSED KIND_NOT_BY_PORTAL /kind",
    "PAKN.20260304.0001, DENUNCIATION,   U2, 2026-03-04, REFUSED KIND_NOT_BY_PORTAL /kind",
    "PAKN.20260304.0001, OPINION,        U2, 2026-03-04, REFUSED KIND_NOT_BY_PORTAL /kind",
    "PAKN.20260304.0001, FEEDBACK,       U9, 2026-03-04, REFUSED UNIT_OUTSIDE_REMIT /unit",
    "PAKN.20260304.0001, FEEDBACK,       U7, 2026-03-04, REFUSED UNIT_UNKNOWN /unit",
    "PAKN.20260304.0001, FEEDBACK,       U2, 2026-03-06, REFUSED VALUE_NOT_ALLOWED /receivedOn",
    // The day of the id is a day, and not one to come.
    "PAKN.20260305.0001, FEEDBACK,       U2, 2026-03-04, TAKEN",
    "PAKN.20260306.0001, FEEDBACK,       U2, 2026-03-04, REFUSED VALUE_NOT_ALLOWED /externalId",
    "PAKN.20260230.0001, FEEDBACK,       U2, 2026-03-04, REFUSED VALUE_NOT_ALLOWED /externalId",
    "PAKN.20260304.01,   FEEDBACK,       U2, 2026-03-04, REFUSED VALUE_NOT_ALLOWED /externalId",
    "pakn.20260304.0001, FEEDBACK,       U2, 2026-03-04, REFUSED VALUE_NOT_ALLOWED /externalId"
  })
  void only_recommendations_and_feedback_for_the_units_of_the_caller_pass(
      String id, Kind kind, String unit, LocalDate day, String expected) {
    assertEquals(expected, take(new Sent(id, unit, kind, day, "ROADS", "Đường hỏng")));
  }

  @Test
  void a_field_that_is_none_is_refused() {
    assertEquals(
        "REFUSED FIELD_UNKNOWN /field",
        take(new Sent(id("0009"), "U2", Kind.FEEDBACK, DAY, "GIAO_THONG", "Đường hỏng")));
  }

  @Test
  void all_or_nothing_takes_nothing_when_one_is_refused() {
    Sent complaint = new Sent(id("0002"), "U2", Kind.COMPLAINT, DAY, "LAND", "Đất");
    takeIn.take(List.of(feedback("0001"), complaint), /* allOrNothing= */ true, delivery());
    assertEquals(0, matters.byExternalId(List.of(id("0001"), id("0002"))).size());
    assertEquals("TAKEN REFUSED KIND_NOT_BY_PORTAL /kind", take(feedback("0001"), complaint));
  }

  private String take(Sent... sent) {
    return takeIn.take(Arrays.asList(sent), /* allOrNothing= */ false, delivery()).stream()
        .map(
            each ->
                each.findings().stream()
                    .map(finding -> " " + finding.code() + " " + finding.pointer())
                    .collect(joining("", each.outcome().name(), "")))
        .collect(joining(" "));
  }

  private Delivery delivery() {
    return new Delivery(
        "portal",
        NOW,
        Remit.of(Set.of("U1"), organisation, DAY),
        SampleMatter.setting(organisation),
        new MatterFields(List.of(new MatterField("ROADS", "Giao thông", "Roads"))));
  }

  private static Sent feedback(String number) {
    return new Sent(id(number), "U2", Kind.FEEDBACK, DAY, "ROADS", "Đường hỏng " + number);
  }

  private static String id(String number) {
    return "PAKN.20260304." + number;
  }
}
