package vn.qcdc.domain.ledger;

import java.util.List;

/** Counts over the register of matters. */
public interface MatterCounts {

  /** Which field denunciations count under; what they are about is told to nobody. */
  String UNTOLD = "";

  /** Of one moment; what has nothing in common with anything that is asked for is not there. */
  List<Count> count(LedgerQuestion question);
}
