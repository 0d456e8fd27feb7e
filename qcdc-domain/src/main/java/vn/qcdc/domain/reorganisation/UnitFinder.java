package vn.qcdc.domain.reorganisation;

import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.UnitReferences;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** Finds the units that acts refer to, as they stand on the day of a tree. */
record UnitFinder(UnitReferences references, UnitTree tree) {

  Judged<UnitSnapshot> find(String text, String pointer) {
    return references.resolve(text, tree, pointer);
  }
}
