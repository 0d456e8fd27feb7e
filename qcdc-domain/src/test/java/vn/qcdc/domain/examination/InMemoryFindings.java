package vn.qcdc.domain.examination;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisations;

/** Keeps findings in memory. */
public final class InMemoryFindings implements Findings {

  private static final Comparator<KeptFinding> IN_ORDER =
      comparing((KeptFinding each) -> each.sheet().period().lastDay())
          .reversed()
          .thenComparing(KeptFinding::id);

  private final Organisations organisations;
  private final Map<Long, KeptFinding> findings = new TreeMap<>();
  private final Map<Long, List<FindingStep>> steps = new HashMap<>();

  public InMemoryFindings(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public Optional<KeptFinding> find(long id) {
    return Optional.ofNullable(findings.get(id));
  }

  @Override
  public Optional<KeptFinding> findForUpdate(long id) {
    return find(id);
  }

  @Override
  public List<FindingStep> steps(long id) {
    return List.copyOf(steps.getOrDefault(id, List.of()));
  }

  @Override
  public Map<SheetKey, List<KeptFinding>> ofForUpdate(Collection<SheetKey> sheets) {
    return findings.values().stream()
        .filter(each -> sheets.contains(each.sheet()))
        .collect(groupingBy(KeptFinding::sheet));
  }

  @Override
  public void keep(KeptFinding after, FindingStep step) {
    findings.put(after.id(), after);
    steps.computeIfAbsent(after.id(), id -> new ArrayList<>()).add(step);
  }

  @Override
  public void keep(Collection<FindingChange> changes, Instant at) {
    for (FindingChange change : changes) {
      KeptFinding before = change.before();
      if (before != null || isNew(change)) {
        Discrepancy now = change.now();
        keep(
            new KeptFinding(
                before == null ? findings.size() + 1L : before.id(),
                change.sheet(),
                now,
                change.act().leadsTo(),
                null,
                before == null ? 1 : before.version() + 1,
                before == null ? at : before.foundAt(),
                at),
            new FindingStep(
                change.act(), at, FindingStep.BY_SYSTEM, null, now.value(), now.expected()));
      }
    }
  }

  @Override
  public List<KeptFinding> list(FindingFilter wanted, @Nullable FindingMark after, int limit) {
    return matching(wanted)
        .sorted(IN_ORDER)
        .dropWhile(each -> after != null && !follows(each, after))
        .limit(limit)
        .toList();
  }

  @Override
  public List<FindingCount> count(FindingFilter wanted) {
    Map<FindingCount, Long> counted = new HashMap<>();
    matching(wanted)
        .map(
            each ->
                new FindingCount(
                    each.discrepancy().rule(), each.discrepancy().severity(), each.state(), 1))
        .forEach(each -> counted.merge(each, 1L, Long::sum));
    return counted.entrySet().stream()
        .map(
            each ->
                new FindingCount(
                    each.getKey().rule(),
                    each.getKey().severity(),
                    each.getKey().state(),
                    each.getValue()))
        .sorted(
            comparing(FindingCount::rule)
                .thenComparing(each -> each.severity().name())
                .thenComparing(each -> each.state().name()))
        .toList();
  }

  @Override
  public long countOpen(SheetKey sheet) {
    return ofForUpdate(List.of(sheet)).getOrDefault(sheet, List.of()).stream()
        .filter(each -> each.state() == FindingState.OPEN)
        .count();
  }

  private boolean isNew(FindingChange change) {
    return findings.values().stream()
        .noneMatch(
            each ->
                each.sheet().equals(change.sheet())
                    && each.identity().equals(KeptFinding.Identity.of(change.now())));
  }

  private static boolean follows(KeptFinding finding, FindingMark mark) {
    LocalDate day = finding.sheet().period().lastDay();
    return day.isBefore(mark.lastDay()) || (day.equals(mark.lastDay()) && finding.id() > mark.id());
  }

  private Stream<KeptFinding> matching(FindingFilter wanted) {
    return findings.values().stream()
        .filter(each -> isAsked(each.sheet(), wanted.sheets()))
        .filter(each -> isAny(wanted.period(), each.sheet().period().code()))
        .filter(each -> isIn(wanted.rules(), each.discrepancy().rule()))
        .filter(each -> isIn(wanted.states(), each.state()))
        .filter(each -> isIn(wanted.severities(), each.discrepancy().severity()))
        .filter(each -> isAny(wanted.measure(), each.discrepancy().measure()));
  }

  private boolean isAsked(SheetKey sheet, SheetsAsked asked) {
    LocalDate day = sheet.period().lastDay();
    return asked.remit().covers(sheet.unit())
        && (asked.unit() == null
            || organisations
                .current()
                .asOf(day, Hierarchy.TERRITORY)
                .isWithin(sheet.unit(), asked.unit()))
        && isAny(asked.form(), sheet.form())
        && (asked.first() == null || !day.isBefore(asked.first()))
        && (asked.last() == null || !day.isAfter(asked.last()));
  }

  private static boolean isAny(@Nullable String wanted, @Nullable String there) {
    return wanted == null || wanted.equals(there);
  }

  private static <T> boolean isIn(Set<T> wanted, T there) {
    return wanted.isEmpty() || wanted.contains(there);
  }
}
