package vn.qcdc.domain.term;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All versions of all rules, and which of them holds for a matter. */
public final class TermRules {

  /** The more a rule asks for, the better it fits; of equals the one that gives more time. */
  private static final Comparator<TermRule> BEST =
      comparingInt((TermRule rule) -> rule.condition().atLeast()).thenComparingInt(TermRule::total);

  private final List<Versions> rules;

  private TermRules(List<Versions> rules) {
    this.rules = rules;
  }

  /**
   * @param rules in any order; versions of one code must not overlap
   */
  public static TermRules of(Collection<TermRule> rules) {
    return new TermRules(
        rules.stream().collect(groupingBy(TermRule::code, TreeMap::new, toList())).values().stream()
            .map(Versions::new)
            .toList());
  }

  /** By code, the versions of each in the order in which they hold. */
  public List<TermRule> all() {
    return rules.stream().flatMap(Versions::all).toList();
  }

  /** In the order in which they hold; empty for an unknown code. */
  public List<TermRule> versions(String code) {
    return all().stream().filter(rule -> rule.code().equals(code)).toList();
  }

  /**
   * The term that begins; empty when no rule gives one.
   *
   * @param begun the day of the event from which the term runs, itself not counted
   * @param received the day on which the matter was received, by whom ever
   */
  public Optional<Term> begin(Situation situation, LocalDate begun, LocalDate received) {
    return inForce(begun, received)
        .filter(rule -> !rule.isExtension() && rule.fits(situation))
        .max(BEST)
        .map(rule -> Term.begin(rule, begun));
  }

  /**
   * The rule by which a term can be extended; empty when the law knows no extension of it.
   *
   * @param begun the day from which the term has run
   */
  public Optional<TermRule> extension(Situation situation, LocalDate begun, LocalDate received) {
    return inForce(begun, received)
        .filter(rule -> rule.isExtension() && rule.fits(situation))
        .max(BEST);
  }

  /** The version of a rule that holds for a matter; empty when none does. */
  public Optional<TermRule> inForce(String code, LocalDate begun, LocalDate received) {
    return inForce(begun, received).filter(rule -> rule.code().equals(code)).findFirst();
  }

  /**
   * A term that runs as these rules give it: of another length where they have changed since it
   * began, and with the pauses and extensions that it has had. As it was when they give none.
   */
  public Term anew(Term term, Situation situation, LocalDate received) {
    return begin(situation, term.begun(), received)
        .map(
            given ->
                new Term(
                    given.rule(),
                    given.basis(),
                    given.length(),
                    term.begun(),
                    term.pauses(),
                    term.extensions()))
        .orElse(term);
  }

  /**
   * The versions that are others when a version is set: the one that ends where it begins, if any,
   * and last the version itself, which ends where a later one begins.
   */
  List<TermRule> changedBy(TermRule version) {
    LocalDate from = version.validity().from();
    List<TermRule> changed = new ArrayList<>();
    LocalDate until = version.validity().until();
    for (TermRule known : versions(version.code())) {
      LocalDate begins = known.validity().from();
      if (begins.isBefore(from) && known.validity().includes(from)) {
        changed.add(known.ending(from));
      } else if (begins.isAfter(from) && (until == null || until.isAfter(begins))) {
        until = begins;
      }
    }
    changed.add(until == null ? version : version.ending(until));
    return changed;
  }

  private Stream<TermRule> inForce(LocalDate begun, LocalDate received) {
    return rules.stream().flatMap(versions -> versions.inForce(begun, received).stream());
  }

  /** The versions of one rule. */
  private record Versions(List<TermRule> inOrder) {

    Versions {
      inOrder = inOrder.stream().sorted(comparing(rule -> rule.validity().from())).toList();
    }

    Stream<TermRule> all() {
      return inOrder.stream();
    }

    /**
     * The latest that catches the matter. Each says itself by which day; so a version goes on for
     * what its successor does not catch, though it has ended.
     */
    Optional<TermRule> inForce(LocalDate begun, LocalDate received) {
      for (int i = inOrder.size() - 1; i >= 0; i--) {
        TermRule rule = inOrder.get(i);
        LocalDate decisive = rule.transition().decisive(begun, received);
        if (!decisive.isBefore(rule.validity().from())) {
          return isSucceeded(i) || rule.validity().includes(decisive)
              ? Optional.of(rule)
              : Optional.empty();
        }
      }
      return Optional.empty();
    }

    private boolean isSucceeded(int i) {
      return i + 1 < inOrder.size()
          && inOrder.get(i + 1).validity().from().equals(inOrder.get(i).validity().until());
    }
  }
}
