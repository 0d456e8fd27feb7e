package vn.qcdc.domain.submission;

import java.util.List;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SheetKey;

/** Where attempts are kept; they are only ever added. */
public interface Attempts {

  void keep(Attempt attempt);

  /** Keeps that these sheets were sent and accepted. */
  void keepAccepted(List<KeptSheet> sheets);

  /** Latest first. */
  List<Attempt> of(SheetKey sheet, int offset, int limit);
}
