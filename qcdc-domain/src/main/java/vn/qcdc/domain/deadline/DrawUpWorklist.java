package vn.qcdc.domain.deadline;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.submission.LifeCycle;
import vn.qcdc.domain.submission.LifeCycle.Action;
import vn.qcdc.domain.submission.Progress;

/** Tells a person which sheets wait for them; reads once for all sheets. */
public final class DrawUpWorklist {

  private final WorkInProgress inProgress;
  private final Extensions extensions;

  public DrawUpWorklist(WorkInProgress inProgress, Extensions extensions) {
    this.inProgress = inProgress;
    this.extensions = extensions;
  }

  /**
   * Everything of the kinds that are wanted, by due day. Of the three that are for a sender a sheet
   * has one at a time, in this order: it was returned, it is drafted, it is to be sent. What is to
   * be done about findings comes besides.
   */
  public List<WorkItem> of(
      Desk desk, WorkFilter wanted, Catalogue catalogue, Organisation organisation) {
    SheetsOfDesk sheets = new SheetsOfDesk(desk, catalogue, organisation);
    Set<UnitId> units = sheets.units(wanted.first(), wanted.last());
    Map<SheetKey, SentSheet> sent =
        inProgress.sent(units, wanted.first(), wanted.last()).stream()
            .collect(toMap(SentSheet::sheet, each -> each));
    Set<SheetKey> drafts = inProgress.drafts(units, wanted.first(), wanted.last());
    Map<SheetKey, Unsettled> unsettled = inProgress.unsettled(units, wanted.first(), wanted.last());
    Set<SheetKey> all = new LinkedHashSet<>();
    sheets.owed(wanted).forEach(all::add);
    all.addAll(sent.keySet());
    all.addAll(drafts);
    all.removeIf(sheet -> !wanted.takes(sheet.form(), sheet.period()));
    DueDates dueDates = new DueDates(catalogue, organisation, granted(all));
    Found found = new Found(sheets, sent, drafts, unsettled, dueDates, desk.today());
    return all.stream()
        .flatMap(sheet -> found.items(sheet, wanted.kinds()))
        .sorted(WorkItem.IN_ORDER)
        .toList();
  }

  private List<Extension> granted(Collection<SheetKey> sheets) {
    return extensions.of(
        sheets.stream().map(SheetKey::form).collect(toSet()),
        sheets.stream().map(sheet -> sheet.period().code()).collect(toSet()));
  }

  /** What was read, for all sheets at once. */
  private record Found(
      SheetsOfDesk sheets,
      Map<SheetKey, SentSheet> sent,
      Set<SheetKey> drafts,
      Map<SheetKey, Unsettled> unsettled,
      DueDates dueDates,
      LocalDate today) {

    Stream<WorkItem> items(SheetKey sheet, Set<WorkKind> kinds) {
      Optional<UnitSnapshot> unit = sheets.unit(sheet);
      Progress progress =
          Optional.ofNullable(sent.get(sheet))
              .map(SentSheet::progress)
              .orElse(Progress.NOTHING_SENT);
      return unit.stream()
          .flatMap(
              each -> {
                LifeCycle life = sheets.lifeCycle(each, sheet.period(), progress);
                return kinds(sheet, life)
                    .filter(kinds::contains)
                    .map(kind -> item(kind, sheet, each, life));
              });
    }

    private Stream<WorkKind> kinds(SheetKey sheet, LifeCycle life) {
      Stream<WorkKind> approver =
          life.allowed().contains(Action.APPROVE) ? Stream.of(WorkKind.TO_APPROVE) : Stream.of();
      return Stream.of(
              forSender(sheet, life).stream(), approver, aboutFindings(unsettled(sheet), life))
          .flatMap(kinds -> kinds);
    }

    private static Stream<WorkKind> aboutFindings(Unsettled unsettled, LifeCycle life) {
      return Stream.of(WorkKind.TO_CORRECT, WorkKind.TO_EXPLAIN, WorkKind.TO_DECIDE)
          .filter(kind -> unsettled.of(kind) > 0)
          .filter(
              kind ->
                  kind == WorkKind.TO_DECIDE ? life.person().isSuperior() : life.person().sends());
    }

    private Unsettled unsettled(SheetKey sheet) {
      return unsettled.getOrDefault(sheet, Unsettled.NOTHING);
    }

    private Optional<WorkKind> forSender(SheetKey sheet, LifeCycle life) {
      @Nullable SheetStatus status = life.progress().status();
      if (!life.person().sends()) {
        return Optional.empty();
      } else if (status == SheetStatus.RETURNED) {
        return Optional.of(WorkKind.RETURNED);
      } else if (drafts.contains(sheet) && life.refusal(Action.DRAFT).isEmpty()) {
        return Optional.of(WorkKind.DRAFT);
      }
      return status == null ? Optional.of(WorkKind.TO_SEND) : Optional.empty();
    }

    private WorkItem item(WorkKind kind, SheetKey sheet, UnitSnapshot unit, LifeCycle life) {
      @Nullable LocalDate due = dueDates.of(sheet).orElse(null);
      @Nullable SheetStatus status = life.progress().status();
      boolean counts = status != null && status != SheetStatus.RETURNED;
      return new WorkItem(
          kind,
          new DatedSheet(sheet.form(), unit, sheet.period(), due),
          status,
          !counts && due != null && today.isAfter(due),
          Optional.ofNullable(sent.get(sheet)).map(SentSheet::reasons).orElse(List.of()),
          unsettled(sheet).of(kind),
          life.allowed());
    }
  }
}
