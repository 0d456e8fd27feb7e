package vn.qcdc.domain.examination;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.submission.SheetReference;

/**
 * Examines sheets that stand. Reads for all of them at once, so hand over some hundred; writes
 * nothing.
 */
public final class ExamineSheets {

  private final Catalogues catalogues;
  private final Organisations organisations;
  private final Sheets sheets;

  public ExamineSheets(Catalogues catalogues, Organisations organisations, Sheets sheets) {
    this.catalogues = catalogues;
    this.organisations = organisations;
    this.sheets = sheets;
  }

  /**
   * What does not add up on each of those of the sheets that stand; sheets without discrepancy map
   * to an empty list; sheets that do not stand are absent.
   */
  public Map<SheetKey, List<Discrepancy>> examine(Collection<SheetKey> keys) {
    SheetReference reference = new SheetReference(catalogues.current(), organisations.current());
    Map<SheetKey, List<Discrepancy>> found = new HashMap<>();
    sheets
        .find(keys, null)
        .forEach((key, kept) -> found.put(key, examine(kept, reference).toList()));
    return found;
  }

  /** The sheets whose discrepancies may change when these do, themselves included. */
  public Set<SheetKey> touchedBy(Collection<SheetKey> changed) {
    return changed.stream().collect(toCollection(LinkedHashSet::new));
  }

  private static Stream<Discrepancy> examine(KeptSheet kept, SheetReference reference) {
    return reference.find(kept.sheet().key()).stream()
        .flatMap(blank -> SheetItself.examine(blank, kept.sheet()));
  }
}
