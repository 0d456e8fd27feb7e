package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.proofreading.Token.Kind;

/**
 * An event told again with its numbers: {@code 12 cuộc, 96 lượt, 58 đơn} in the text, {@code 12
 * cuộc, 86 lượt, 58 đơn} in the annex. The numbers that agree say that it is the same event; the
 * one that does not must be one slip away.
 */
final class RestatementReader implements ReportReader {

  /** Equal numbers of as many digits together are no accident. */
  private static final int ENOUGH_DIGITS = 4;

  private static final int LONGEST_LINE = 16;
  private static final int MOST_TELLINGS = 400;

  /**
   * Numbers told in one clause, or in lines one below the other.
   *
   * @param facts each of another noun
   */
  private record Telling(List<Fact> facts) {

    Optional<Fact> counterpart(Fact wanted) {
      return facts.stream()
          .filter(each -> Nouns.same(each.quantity().noun(), wanted.quantity().noun()))
          .findFirst();
    }

    boolean standsApartFrom(Telling other) {
      return facts.stream()
          .noneMatch(each -> other.facts.stream().anyMatch(one -> one.passage() == each.passage()));
    }
  }

  @Override
  public List<Judgement> read(Report report, Written style) {
    List<Telling> tellings = tellings(report);
    List<Judgement> found = new ArrayList<>();
    if (tellings.size() <= MOST_TELLINGS) {
      for (int i = 1; i < tellings.size(); i++) {
        for (int j = 0; j < i; j++) {
          compare(tellings.get(j), tellings.get(i), style, found);
        }
      }
    }
    return found;
  }

  private static void compare(Telling first, Telling again, Written style, List<Judgement> found) {
    if (!first.standsApartFrom(again)) {
      return;
    }
    int equalDigits = 0;
    List<Fact> differing = new ArrayList<>();
    for (Fact each : again.facts()) {
      Fact before = first.counterpart(each).orElse(null);
      if (before != null && !before.isOfSameTime(each)) {
        return;
      }
      if (before != null && before.isEqual(each)) {
        equalDigits += before.digits().length();
      } else if (before != null) {
        differing.add(each);
      }
    }
    if (differing.size() == 1 && equalDigits >= ENOUGH_DIGITS) {
      Fact doubtful = differing.get(0);
      first
          .counterpart(doubtful)
          .filter(before -> Slips.isOne(before.digits(), doubtful.digits()))
          .ifPresent(before -> found.add(RepetitionReader.judgement(before, doubtful, style)));
    }
  }

  private static List<Telling> tellings(Report report) {
    List<Telling> tellings = new ArrayList<>();
    List<Fact> lines = new ArrayList<>();
    for (int i = 0; i < report.size(); i++) {
      Strand strand = report.at(i).strand();
      List<List<Fact>> clauses = report.isCell(i) ? List.of() : clauses(i, report.at(i));
      boolean isLine = strand.size() < LONGEST_LINE && clauses.size() == 1;
      if (!isLine) {
        add(lines, tellings);
        lines = new ArrayList<>();
      }
      if (isLine && clauses.get(0).size() == 1) {
        lines.addAll(clauses.get(0));
      } else {
        clauses.forEach(clause -> add(clause, tellings));
      }
    }
    add(lines, tellings);
    return tellings;
  }

  /** What has a noun twice tells of several things. */
  private static void add(List<Fact> facts, List<Telling> tellings) {
    List<Fact> alone = facts.stream().filter(each -> namesakes(each, facts) == 1).toList();
    if (alone.size() > 1) {
      tellings.add(new Telling(alone));
    }
  }

  private static long namesakes(Fact fact, List<Fact> facts) {
    return facts.stream()
        .filter(each -> Nouns.same(each.quantity().noun(), fact.quantity().noun()))
        .count();
  }

  private static List<List<Fact>> clauses(int passage, Quantities text) {
    Strand strand = text.strand();
    List<List<Fact>> clauses = new ArrayList<>();
    List<Fact> clause = new ArrayList<>();
    int end = 0;
    for (Quantity each : text.single()) {
      if (each.at() >= end) {
        if (!clause.isEmpty()) {
          clauses.add(clause);
        }
        clause = new ArrayList<>();
        end = clauseEnd(strand, each.at());
      }
      if (RepetitionReader.isFact(strand, each)) {
        clause.add(Fact.of(passage, strand, each, Set.of(), Set.of()));
      }
    }
    if (!clause.isEmpty()) {
      clauses.add(clause);
    }
    return clauses;
  }

  private static int clauseEnd(Strand strand, int at) {
    int end = strand.sentenceEnd(at);
    for (int i = at; i < end; i++) {
      if (strand.is(i, Kind.SEMICOLON)) {
        return i;
      }
    }
    return end;
  }
}
