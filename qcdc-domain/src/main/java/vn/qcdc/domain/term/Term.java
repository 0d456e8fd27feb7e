package vn.qcdc.domain.term;

import static vn.qcdc.domain.finding.FindingCode.TERM_EXTENDED_ENOUGH;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.time.WorkingCalendar;

/**
 * A term that runs (thời hạn đang chạy). It keeps what it was given when it began; whether a change
 * of law reaches it is for {@link TermRules#anew} to say.
 *
 * @param rule the code of the rule that gave it
 * @param basis the clause
 * @param length without extensions
 * @param begun the day of the event, itself not counted
 * @param pauses in order, only the last one possibly without an end
 */
public record Term(
    String rule,
    String basis,
    Length length,
    LocalDate begun,
    List<Pause> pauses,
    List<TermExtension> extensions) {

  public Term {
    pauses = List.copyOf(pauses);
    extensions = List.copyOf(extensions);
  }

  public static Term begin(TermRule rule, LocalDate begun) {
    return new Term(rule.code(), rule.basis(), rule.length(), begun, List.of(), List.of());
  }

  /**
   * The last day on which it is kept. While it is paused: the earliest that this can become, as if
   * it had been resumed at once.
   */
  public LocalDate due(WorkingCalendar calendar) {
    return reckon(calendar).due();
  }

  /** The last day, and which days did not count. */
  public Reckoning reckon(WorkingCalendar calendar) {
    int more = extensions.stream().mapToInt(TermExtension::amount).sum();
    return Reckoning.of(length.plus(more), begun, pauses, calendar);
  }

  /** Whether its last day is over; never while it is paused. */
  public boolean isOverdue(LocalDate today, WorkingCalendar calendar) {
    return !isPaused() && due(calendar).isBefore(today);
  }

  public boolean isPaused() {
    return !pauses.isEmpty() && pauses.get(pauses.size() - 1).until() == null;
  }

  /**
   * @param since the first day that does not count
   * @throws IllegalStateException when it is paused already
   */
  public Term paused(LocalDate since) {
    if (isPaused()) {
      throw new IllegalStateException("Paused already: " + pauses);
    }
    List<Pause> more = new ArrayList<>(pauses);
    more.add(new Pause(since, null));
    return new Term(rule, basis, length, begun, more, extensions);
  }

  /**
   * @param on the first day that counts again
   * @throws IllegalStateException when it is not paused
   */
  public Term resumed(LocalDate on) {
    if (!isPaused()) {
      throw new IllegalStateException("Not paused: " + pauses);
    }
    List<Pause> ended = new ArrayList<>(pauses);
    Pause last = ended.remove(ended.size() - 1);
    ended.add(new Pause(last.since(), on));
    return new Term(rule, basis, length, begun, ended, extensions);
  }

  /**
   * With more time; the finding says how often it was given already and the clause that allows no
   * more.
   *
   * @param by what {@link TermRules#extension} answered
   * @throws IllegalArgumentException when it is no rule of extensions or counts in another unit
   */
  public Judged<Term> extended(TermRule by, LocalDate decidedOn) {
    if (!by.isExtension() || by.length().unit() != length.unit()) {
      throw new IllegalArgumentException(by.code() + " does not extend " + rule);
    }
    if (extensions.size() >= by.times()) {
      return Judged.unsound(
          Finding.blocking(
              TERM_EXTENDED_ENOUGH, "/act", String.valueOf(extensions.size()), by.basis()));
    }
    List<TermExtension> more = new ArrayList<>(extensions);
    more.add(new TermExtension(by.code(), by.length().amount(), decidedOn, by.basis()));
    return Judged.sound(new Term(rule, basis, length, begun, pauses, more));
  }
}
