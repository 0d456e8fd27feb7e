package vn.qcdc.domain.examination;

import java.util.stream.Stream;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.submission.BlankSheet;

/**
 * One named rule over one sheet and what stands around it (quy tắc thẩm tra). Reports; never
 * throws, never logs, never corrects.
 */
interface Rule {

  Stream<Discrepancy> examine(Subject subject, Surroundings around);

  /** The sheets beside this one whose figures the rule needs, whether they stand or not. */
  default Stream<SheetKey> looksAt(BlankSheet sheet, Carriers carriers) {
    return Stream.of();
  }

  /** The sheets that the rule may judge otherwise when this one changes, without itself. */
  default Stream<SheetKey> bearsOn(BlankSheet sheet, Carriers carriers) {
    return Stream.of();
  }
}
