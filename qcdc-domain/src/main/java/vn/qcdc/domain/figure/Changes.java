package vn.qcdc.domain.figure;

import java.util.Optional;
import vn.qcdc.domain.organisation.Remit;

/** The order in which sheets changed, for those who follow it from afar. */
public interface Changes {

  /**
   * The sheets that began or ceased to stand after a mark. What is not final yet, because an
   * earlier transaction still runs, comes later: no change ever becomes final behind a mark that
   * has been given out.
   *
   * @param remit of those who ask
   * @param most changes at once
   * @return empty when no mark like this can have been given out, e.g. by the database before it
   *     was restored
   */
  Optional<ChangedSheets> after(ChangeMark mark, Remit remit, int most);
}
