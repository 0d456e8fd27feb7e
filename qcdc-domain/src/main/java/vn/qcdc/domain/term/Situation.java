package vn.qcdc.domain.term;

import java.util.Set;

/** A matter at one stage, with what is special about it: what a rule is looked up for. */
public record Situation(TermMatter matter, Stage stage, Set<Circumstance> circumstances) {

  public Situation {
    circumstances = Set.copyOf(circumstances);
  }

  public static Situation of(TermMatter matter, Stage stage, Circumstance... circumstances) {
    return new Situation(matter, stage, Set.of(circumstances));
  }
}
