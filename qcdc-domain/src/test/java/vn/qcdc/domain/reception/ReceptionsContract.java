package vn.qcdc.domain.reception;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;
import static vn.qcdc.domain.reception.ReceiverRole.CHAIR;
import static vn.qcdc.domain.reception.ReceiverRole.STAFF;
import static vn.qcdc.domain.reception.ReceptionKind.AD_HOC;
import static vn.qcdc.domain.reception.ReceptionKind.REGULAR;
import static vn.qcdc.domain.reception.ReceptionKind.SCHEDULED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;

/** What every keeper of receptions owes. */
public abstract class ReceptionsContract extends RepositoryContract {

  private static final Instant AT = Instant.parse("2026-02-10T02:30:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

  protected Receptions receptions;
  protected UnitId unit;
  private UnitId neighbour;

  /** What is tested, and what it stands on. */
  public record Keepers(Organisations organisations, Receptions receptions) {}

  protected abstract Keepers createKeepers();

  @BeforeEach
  void keepUnits() {
    Keepers keepers = createKeepers();
    receptions = keepers.receptions();
    List<UnitId> ids = inTransaction(() -> keepers.organisations().nextIds(2));
    unit = ids.get(0);
    neighbour = ids.get(1);
    kept(
        () ->
            keepers
                .organisations()
                .add(
                    ids.stream()
                        .map(
                            id ->
                                SampleUnit.of(id)
                                    .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                                    .coded(fresh("93"))
                                    .unit())
                        .toList()));
  }

  @Test
  void a_reception_comes_back_as_it_was_kept() {
    Reception reception = SampleReception.named(SampleReception.of(unit, DAY, CHAIR), "TD-01");
    keep(reception);
    assertEquals(Optional.of(reception), inTransaction(() -> receptions.find(reception.id())));
    assertEquals(List.of(reception), inTransaction(() -> receptions.named(Set.of(unit))));
    assertEquals(List.of(), inTransaction(() -> receptions.named(Set.of(neighbour))));
  }

  @Test
  void a_changed_reception_says_what_it_says_now() {
    Reception reception = SampleReception.of(unit, DAY, CHAIR);
    keep(reception);
    Reception changed = SampleReception.by(reception, AD_HOC, new Receiver(CHAIR, true));
    kept(() -> receptions.change(changed));
    assertEquals(
        Optional.of(changed), inTransaction(() -> receptions.findForUpdate(reception.id())));
  }

  @Test
  void a_unit_calls_one_reception_only_by_a_name() {
    keep(SampleReception.named(SampleReception.of(unit, DAY, CHAIR), "TD-02"));
    refused(() -> add(SampleReception.named(SampleReception.of(unit, DAY, CHAIR), "TD-02")));
    keep(SampleReception.named(SampleReception.of(neighbour, DAY, CHAIR), "TD-02"));
  }

  @Test
  void lists_are_filtered_and_begin_with_the_latest() {
    Reception first = SampleReception.of(unit, DAY, CHAIR);
    Reception second = SampleReception.of(unit, DAY.plusDays(1), CHAIR);
    Reception third =
        SampleReception.by(
            SampleReception.of(unit, DAY.plusDays(2), STAFF), REGULAR, new Receiver(STAFF, false));
    keep(first, second, third, SampleReception.of(neighbour, DAY, CHAIR));
    assertEquals(List.of(third, second, first), all(null, null, null, null));
    assertEquals(List.of(second), all(DAY.plusDays(1), DAY.plusDays(2), null, null));
    assertEquals(List.of(third), all(null, null, REGULAR, null));
    assertEquals(List.of(second, first), all(null, null, SCHEDULED, CHAIR));
    assertEquals(
        List.of(second), inTransaction(() -> receptions.all(filter(null, null, null, null), 1, 1)));
  }

  @Test
  void only_what_leaders_did_themselves_and_by_plan_is_held() {
    Reception plain = SampleReception.of(unit, DAY, CHAIR);
    keep(
        plain,
        SampleReception.of(unit, DAY, CHAIR),
        SampleReception.by(
            SampleReception.of(unit, DAY.plusDays(1), CHAIR), SCHEDULED, new Receiver(CHAIR, true)),
        SampleReception.by(
            SampleReception.of(unit, DAY.plusDays(2), CHAIR), AD_HOC, new Receiver(CHAIR, false)),
        SampleReception.of(unit, DAY.plusDays(3), STAFF),
        SampleReception.of(unit, DAY.plusDays(4), CHAIR));
    assertEquals(
        Set.of(new DayHeld(unit, CHAIR, DAY)),
        inTransaction(() -> receptions.held(Set.of(unit), DAY, DAY.plusDays(4))).stream()
            .collect(toSet()));
    assertEquals(
        2, inTransaction(() -> receptions.held(Set.of(unit), DAY, DAY.plusDays(5))).size());
  }

  @Test
  void the_rules_of_the_law_are_there_from_the_beginning() {
    assertEquals(SampleReception.RULES, inTransaction(receptions::rules));
  }

  private List<Reception> all(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable ReceptionKind kind,
      @Nullable ReceiverRole receiver) {
    return inTransaction(() -> receptions.all(filter(from, until, kind, receiver), 0, 100));
  }

  private ReceptionFilter filter(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable ReceptionKind kind,
      @Nullable ReceiverRole receiver) {
    return new ReceptionFilter(Optional.of(Set.of(unit)), from, until, kind, receiver);
  }

  private void keep(Reception... all) {
    kept(() -> add(all));
  }

  private void add(Reception... all) {
    receptions.add(List.of(all), AT, "Nguyễn Thị Thuỷ");
  }
}
