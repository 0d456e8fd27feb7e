package vn.qcdc.domain.term;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.qcdc.domain.time.DayException;
import vn.qcdc.domain.time.WorkingCalendar;

/** Keeps the calendar and the rules in memory. */
public final class InMemoryTerms {

  private final Map<LocalDate, DayException> exceptions = new TreeMap<>();
  private final Map<String, TermRule> rules = new TreeMap<>();

  public InMemoryTerms(Collection<DayException> exceptions, Collection<TermRule> rules) {
    exceptions.forEach(each -> this.exceptions.put(each.day(), each));
    rules.forEach(this::put);
  }

  public WorkingDays workingDays() {
    return new WorkingDays() {
      @Override
      public WorkingCalendar current() {
        return WorkingCalendar.of(exceptions.values());
      }

      @Override
      public WorkingCalendar currentForUpdate() {
        return current();
      }

      @Override
      public void keep(DayException exception) {
        exceptions.put(exception.day(), exception);
      }

      @Override
      public void remove(LocalDate day) {
        exceptions.remove(day);
      }
    };
  }

  public TermVersions versions() {
    return new TermVersions() {
      @Override
      public TermRules current() {
        return TermRules.of(rules.values());
      }

      @Override
      public TermRules currentForUpdate() {
        return current();
      }

      @Override
      public void keep(List<TermRule> versions) {
        versions.forEach(InMemoryTerms.this::put);
      }
    };
  }

  private void put(TermRule rule) {
    rules.put(rule.code() + " " + rule.validity().from(), rule);
  }
}
