package vn.qcdc.domain.examination;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;

/**
 * Which sheets are to be examined. A sheet gets here in the transaction that keeps or withdraws a
 * revision of it, whoever does that, and when a run begins.
 */
public interface DueSheets {

  /**
   * That a sheet is to be examined.
   *
   * @param run that asked for it; {@code null} when the sheet has changed
   */
  record DueSheet(SheetKey sheet, @Nullable UUID run) {}

  /**
   * Takes some that nobody else is about, those that have changed first. When the transaction is
   * undone they are due again.
   */
  List<DueSheet> take(int most);

  /**
   * Takes also those of some sheets that are due because they have changed, and that nobody else is
   * about.
   */
  List<DueSheet> takeOf(Collection<SheetKey> sheets);

  /** What would be taken first is taken after all others. */
  void putOff();

  /** How many sheets wait; what depends on them may change as well. */
  long count(SheetsAsked asked);
}
