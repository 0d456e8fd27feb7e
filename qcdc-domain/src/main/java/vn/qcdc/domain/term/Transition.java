package vn.qcdc.domain.term;

import java.time.LocalDate;

/** Which day decides whether a new version of a rule catches a matter that was there before it. */
public enum Transition {
  /** The day on which the term began: what runs already runs on as it began. */
  BEGUN {
    @Override
    LocalDate decisive(LocalDate begun, LocalDate received) {
      return begun;
    }
  },
  /** The day on which the matter was received: an old matter keeps the old rule at every stage. */
  RECEIVED {
    @Override
    LocalDate decisive(LocalDate begun, LocalDate received) {
      return received;
    }
  };

  abstract LocalDate decisive(LocalDate begun, LocalDate received);
}
