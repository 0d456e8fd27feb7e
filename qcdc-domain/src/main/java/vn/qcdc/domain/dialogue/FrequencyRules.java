package vn.qcdc.domain.dialogue;

import java.util.List;

/** Where the rules of frequency are kept. */
public interface FrequencyRules {

  /** By code. */
  List<FrequencyRule> all();

  /** Keeps a rule in place of the one of the same code. */
  void keep(FrequencyRule rule);
}
