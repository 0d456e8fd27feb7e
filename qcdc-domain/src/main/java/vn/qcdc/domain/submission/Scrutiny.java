package vn.qcdc.domain.submission;

import java.time.Instant;
import java.util.List;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Finding;

/** Has a sheet examined before somebody stands for it (thẩm tra trước khi duyệt). */
@FunctionalInterface
public interface Scrutiny {

  /**
   * Examines a sheet as it is now, and keeps what it finds.
   *
   * @return what remains to be corrected, which is blocking, and what remains to be explained;
   *     pointers are addresses of findings
   */
  List<Finding> unsettled(SheetKey sheet, Instant at);
}
