package vn.qcdc.domain.petition;

import vn.qcdc.domain.finding.Judged;

/** Leads on from a state, or says why what was said with the act does not do. */
@FunctionalInterface
interface Way {

  Judged<Turn> go(Occasion occasion);
}
