package vn.qcdc.domain.petition;

import vn.qcdc.domain.finding.Judged;

/** How far a decision was carried out (kết quả thi hành). */
enum Execution {
  PARTLY,
  WHOLLY;

  /** In part it stays as it is, with a step more in its journal. */
  static Judged<Turn> of(Occasion occasion, PetitionState decided, PetitionState executed) {
    return occasion.byOutcome(
        Execution.class,
        far -> Judged.sound(Turn.to(far == WHOLLY ? executed : decided, occasion.term())));
  }
}
