package vn.qcdc.domain.deadline;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.organisation.SampleOrganisation.HAU_GIANG;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;
import static vn.qcdc.domain.organisation.SampleOrganisation.THANH_HOA;
import static vn.qcdc.domain.organisation.SampleOrganisation.VINH_VIEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.submission.LifeCycle.Action;
import vn.qcdc.domain.submission.Person;
import vn.qcdc.domain.submission.Progress;
import vn.qcdc.domain.submission.Reason;
import vn.qcdc.domain.time.Period;

class DrawUpWorklistTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 1, 8);
  private static final Period Q3 = Period.parse("2023-Q3").orElseThrow();
  private static final Period Q4 = Period.parse("2023-Q4").orElseThrow();
  private static final String SENDER = "Nguyễn Thị Hạnh";
  private static final Organisation ORGANISATION = SampleOrganisation.organisation();

  private final InMemoryExtensions extensions = new InMemoryExtensions();
  private final List<SentSheet> sent = new ArrayList<>();
  private final Set<SheetKey> drafts = new HashSet<>();
  private final Map<SheetKey, Unsettled> unsettled = new HashMap<>();

  @Test
  void a_sender_is_told_of_each_sheet_once() {
    sent(HIEP_HUNG, Q3, SheetStatus.RETURNED);
    drafts.add(new SheetKey(SampleForm.CODE, HIEP_HUNG, Q3));
    drafts.add(new SheetKey(SampleForm.CODE, HIEP_HUNG, Q4));
    drafts.add(new SheetKey(SampleForm.CODE, THANH_HOA, Q3));
    sent(THANH_HOA, Q4, SheetStatus.ACCEPTED);
    assertEquals(
        List.of(
            "DRAFT 31405 2023-Q3 2023-10-05 overdue",
            "TO_SEND 31417 2023-Q3 2023-10-05 overdue",
            "RETURNED 31429 2023-Q3 2023-10-05 overdue",
            "TO_SEND 31417 2023-Q4 2024-01-05 overdue",
            "DRAFT 31429 2023-Q4 2024-01-05 overdue"),
        work(5, sender(PHUNG_HIEP)));
  }

  @ParameterizedTest(name = "{0} days, district until {1} → {2}")
  @CsvSource({
    "7,,           2024-01-07 overdue",
    "8,,           2024-01-08",
    "7, 2024-01-08, 2024-01-08",
    "7, 2024-01-06, 2024-01-07 overdue",
    ",  2024-01-06, null"
  })
  void what_is_late_is_overdue_from_the_day_after(
      @Nullable Integer days, @Nullable LocalDate extended, String due) {
    if (extended != null) {
      extensions.keep(
          new Extension(SampleForm.CODE, LONG_MY, Q4, extended, "Bão", Instant.EPOCH, "Hòa"));
    }
    assertEquals(
        List.of("TO_SEND 31492 2023-Q4 " + due),
        show(days, sender(LUONG_TAM), WorkFilter.of(EnumSet.allOf(WorkKind.class), null, Q4)));
  }

  @Test
  void a_draft_of_what_stands_is_not_overdue_and_one_of_what_is_locked_is_no_work() {
    sent(VINH_VIEN, Q4, SheetStatus.ACCEPTED);
    sent(LUONG_TAM, Q4, SheetStatus.LOCKED);
    drafts.add(new SheetKey(SampleForm.CODE, VINH_VIEN, Q4));
    drafts.add(new SheetKey(SampleForm.CODE, LUONG_TAM, Q4));
    assertEquals(
        List.of("DRAFT 31489 2023-Q4 2024-01-05"),
        show(5, sender(LONG_MY), WorkFilter.of(EnumSet.allOf(WorkKind.class), null, Q4)));
  }

  @Test
  void the_unit_corrects_and_explains_and_the_superior_decides() {
    sent(HIEP_HUNG, Q4, SheetStatus.ACCEPTED);
    unsettled.put(new SheetKey(SampleForm.CODE, HIEP_HUNG, Q4), new Unsettled(1, 3, 2));
    EnumSet<WorkKind> findings =
        EnumSet.of(WorkKind.TO_CORRECT, WorkKind.TO_EXPLAIN, WorkKind.TO_DECIDE);
    WorkFilter wanted = WorkFilter.of(findings, null, Q4);
    assertEquals(
        List.of("TO_CORRECT 1", "TO_EXPLAIN 3"),
        list(5, sender(HIEP_HUNG), wanted).stream()
            .map(item -> item.kind() + " " + item.findings())
            .toList());
    assertEquals(
        List.of("TO_DECIDE 2"),
        list(5, approver(PHUNG_HIEP), wanted).stream()
            .map(item -> item.kind() + " " + item.findings())
            .toList());
    assertEquals(List.of(), list(5, approver(HIEP_HUNG), wanted));
  }

  @Test
  void an_approver_is_told_what_waits_for_their_level() {
    sent(THANH_HOA, Q4, SheetStatus.ACCEPTED);
    sent(HIEP_HUNG, Q4, SheetStatus.APPROVED, Level.COMMUNE);
    sent(LUONG_TAM, Q4, SheetStatus.APPROVED, Level.COMMUNE, Level.DISTRICT);
    sent(VINH_VIEN, Q4, SheetStatus.RETURNED);
    sent(VINH_VIEN, Q3, SheetStatus.LOCKED);
    assertEquals(List.of("TO_APPROVE 31405 2023-Q4 2024-01-05"), work(5, approver(THANH_HOA)));
    assertEquals(List.of("TO_APPROVE 31429 2023-Q4 2024-01-05"), work(5, approver(PHUNG_HIEP)));
    assertEquals(List.of("TO_APPROVE 31492 2023-Q4 2024-01-05"), work(5, approver(HAU_GIANG)));
    assertEquals(List.of(), work(5, approver(LONG_MY)));
  }

  @Test
  void nobody_is_asked_to_approve_what_they_sent() {
    sent(THANH_HOA, Q4, SheetStatus.ACCEPTED);
    Person both = new Person(SENDER, true, true, true, within(THANH_HOA));
    assertEquals(
        List.of("TO_SEND 31405 2023-Q3 2023-10-05 overdue"),
        show(5, new Desk(both, Set.of(THANH_HOA), TODAY), all()));
  }

  @Test
  void work_is_of_the_units_of_the_desk_as_far_as_the_person_answers_for_them() {
    assertEquals(
        List.of(), show(5, new Desk(sender(LONG_MY).person(), Set.of(PHUNG_HIEP), TODAY), all()));
    assertEquals(List.of(), show(5, new Desk(sender(LONG_MY).person(), Set.of(), TODAY), all()));
    assertEquals(
        4, show(5, new Desk(sender(LONG_MY).person(), Set.of(HAU_GIANG), TODAY), all()).size());
  }

  @Test
  void returned_work_says_why_and_what_may_be_done() {
    sent(HIEP_HUNG, Q4, SheetStatus.RETURNED);
    WorkItem item =
        list(
                5,
                sender(HIEP_HUNG),
                WorkFilter.of(EnumSet.of(WorkKind.RETURNED), SampleForm.CODE, Q4))
            .get(0);
    assertEquals(List.of(new Reason("Sai tổng", "MEDIATIONS")), item.reasons());
    assertTrue(item.allowed().containsAll(List.of(Action.SEND, Action.DRAFT)));
    assertEquals(
        List.of(),
        show(5, sender(HIEP_HUNG), WorkFilter.of(EnumSet.of(WorkKind.TO_SEND), null, Q4)));
    assertEquals(
        List.of(),
        show(5, sender(HIEP_HUNG), WorkFilter.of(EnumSet.allOf(WorkKind.class), "NAM", Q4)));
  }

  private static Desk sender(UnitId unit) {
    return new Desk(new Person("Lê Văn Út", true, false, true, within(unit)), Set.of(unit), TODAY);
  }

  private static Desk approver(UnitId unit) {
    return new Desk(
        new Person("Trần Văn Hòa", false, true, true, within(unit)), Set.of(unit), TODAY);
  }

  private static Predicate<UnitId> within(UnitId top) {
    UnitTree today = ORGANISATION.asOf(TODAY, Hierarchy.TERRITORY);
    return unit -> today.isWithin(unit, top);
  }

  private void sent(UnitId unit, Period period, SheetStatus status, Level... approvedAt) {
    sent.add(
        new SentSheet(
            new SheetKey(SampleForm.CODE, unit, period),
            new Progress(status, Set.of(approvedAt), SENDER),
            status == SheetStatus.RETURNED
                ? List.of(new Reason("Sai tổng", "MEDIATIONS"))
                : List.of()));
  }

  private static WorkFilter all() {
    return new WorkFilter(
        EnumSet.allOf(WorkKind.class), null, null, LocalDate.of(2023, 9, 30), TODAY);
  }

  private List<String> work(@Nullable Integer days, Desk desk) {
    return show(days, desk, all());
  }

  private List<String> show(@Nullable Integer days, Desk desk, WorkFilter wanted) {
    return list(days, desk, wanted).stream()
        .map(
            item ->
                "%s %s %s %s%s"
                    .formatted(
                        item.kind(),
                        item.sheet().unit().code(),
                        item.sheet().period().code(),
                        item.sheet().due(),
                        item.isOverdue() ? " overdue" : ""))
        .toList();
  }

  private List<WorkItem> list(@Nullable Integer days, Desk desk, WorkFilter wanted) {
    WorkInProgress inProgress =
        new WorkInProgress() {
          @Override
          public List<SentSheet> sent(Set<UnitId> units, LocalDate first, LocalDate last) {
            return sent.stream().filter(each -> isAmong(each.sheet(), units, first, last)).toList();
          }

          @Override
          public Set<SheetKey> drafts(Set<UnitId> units, LocalDate first, LocalDate last) {
            return drafts.stream()
                .filter(each -> isAmong(each, units, first, last))
                .collect(toSet());
          }

          @Override
          public Map<SheetKey, Unsettled> unsettled(
              Set<UnitId> units, LocalDate first, LocalDate last) {
            return unsettled;
          }
        };
    return new DrawUpWorklist(inProgress, extensions)
        .of(desk, wanted, SampleForm.catalogue(days), ORGANISATION);
  }

  private static boolean isAmong(
      SheetKey sheet, Set<UnitId> units, LocalDate first, LocalDate last) {
    LocalDate day = sheet.period().lastDay();
    return units.contains(sheet.unit()) && !day.isBefore(first) && !day.isAfter(last);
  }
}
