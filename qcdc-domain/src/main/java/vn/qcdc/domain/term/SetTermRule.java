package vn.qcdc.domain.term;

import static vn.qcdc.domain.finding.FindingCode.DEFINITION_CHANGED;
import static vn.qcdc.domain.finding.FindingCode.TERM_RULE_RETROACTIVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;

/**
 * Sets a version of a rule from a day on: the one before it ends there, and every term that runs
 * follows as far as the transition has it.
 */
public final class SetTermRule {

  private final TermVersions versions;
  private final WorkingDays days;
  private final List<RunningTerms> running;

  public SetTermRule(TermVersions versions, WorkingDays days, Collection<RunningTerms> running) {
    this.versions = versions;
    this.days = days;
    this.running = List.copyOf(running);
  }

  /**
   * Findings point into the body.
   *
   * @param retroactive whether it was said that terms of the past are meant
   * @return the version as it is kept: without an end of its own it ends where a later one begins
   */
  public Judged<TermRule> set(TermRule version, boolean retroactive, LocalDate today) {
    TermRules rules = versions.currentForUpdate();
    List<Finding> findings = findings(version, retroactive, today, rules);
    if (!findings.isEmpty()) {
      return Judged.unsound(findings);
    }
    List<TermRule> changed = rules.changedBy(version);
    versions.keep(changed);
    running.forEach(terms -> terms.reckonAnew(days.current(), versions.current()));
    return Judged.sound(changed.get(changed.size() - 1));
  }

  private static List<Finding> findings(
      TermRule version, boolean retroactive, LocalDate today, TermRules rules) {
    List<Finding> findings = new ArrayList<>();
    LocalDate from = version.validity().from();
    if (from.isBefore(today) && !retroactive) {
      findings.add(
          Finding.blocking(
              TERM_RULE_RETROACTIVE, "/retroactive", from.toString(), today.toString()));
    }
    if (rules.versions(version.code()).stream().anyMatch(known -> !known.isOfKindOf(version))) {
      findings.add(Finding.blocking(DEFINITION_CHANGED, "", version.code(), null));
    }
    return findings;
  }
}
