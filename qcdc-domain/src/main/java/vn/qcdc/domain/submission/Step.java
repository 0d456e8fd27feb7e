package vn.qcdc.domain.submission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Level;

/**
 * That somebody acted on a revision of a sheet (bước xử lý); an attempt is that somebody sent one.
 *
 * @param revision that was acted on; of a correction, the one that it made
 * @param level of an approval only
 */
public record Step(
    SheetKey sheet,
    int revision,
    Act act,
    @Nullable Level level,
    Instant at,
    String by,
    List<Reason> reasons) {

  public Step {
    reasons = List.copyOf(reasons);
  }
}
