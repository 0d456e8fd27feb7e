package vn.qcdc.domain.submission;

import java.util.Optional;
import vn.qcdc.domain.figure.SheetKey;

/** Where drafts are kept: one for each sheet, in its last state only. */
public interface Drafts {

  Optional<Draft> find(SheetKey sheet);

  /** A number that no state of any draft has had. */
  long nextVersion();

  /** Keeps a draft in place of the one before, if there is one. */
  void keep(Draft draft);

  void drop(SheetKey sheet);
}
