package vn.qcdc.domain.submission;

import java.util.List;
import vn.qcdc.domain.figure.SheetKey;

/** Where steps are kept; they are only ever added. */
public interface Steps {

  void keep(Step step);

  /** Everything that was done to one revision, in the order in which it was done. */
  List<Step> of(SheetKey sheet, int revision);

  /** Everything that was done to a sheet, latest first. */
  List<Step> of(SheetKey sheet, int offset, int limit);

  /** The corrections of a sheet, the first one first: each is numbered by its place, from 1. */
  List<Step> corrections(SheetKey sheet, int offset, int limit);

  int countCorrections(SheetKey sheet);
}
