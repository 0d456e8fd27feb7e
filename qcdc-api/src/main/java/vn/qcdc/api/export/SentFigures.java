package vn.qcdc.api.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.submission.SheetReference;
import vn.qcdc.domain.submission.SheetSelection;

/** Reads figures a few sheets at a time, each part of a selection in a transaction of its own. */
@ApplicationScoped
class SentFigures {

  private static final int SHEETS_AT_ONCE = 200;

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject Sheets sheets;
  @Inject CurrentCaller caller;

  @Transactional
  public List<SheetSelection.Part> parts(SheetSelection selection, Hierarchy hierarchy) {
    return selection
        .resolve(
            new SheetReference(catalogues.current(), organisations.current()),
            hierarchy,
            caller.remit())
        .orElseThrow(ProblemException::inAddress);
  }

  /** By unit, each in the order of the form. */
  @Transactional
  public void write(SheetSelection.Part part, Instant knownAt, FigureFile file) throws IOException {
    Catalogue catalogue = catalogues.current();
    List<UnitSnapshot> units = part.units();
    for (int first = 0; first < units.size(); first += SHEETS_AT_ONCE) {
      List<UnitSnapshot> some =
          units.subList(first, Math.min(first + SHEETS_AT_ONCE, units.size()));
      Map<SheetKey, KeptSheet> sent = sheets.find(some.stream().map(part::key).toList(), knownAt);
      for (UnitSnapshot unit : some) {
        KeptSheet sheet = sent.get(part.key(unit));
        if (sheet != null) {
          write(sheet, unit, catalogue, file);
        }
      }
    }
  }

  private static void write(KeptSheet kept, UnitSnapshot unit, Catalogue catalogue, FigureFile file)
      throws IOException {
    SheetKey key = kept.sheet().key();
    for (Map.Entry<String, Figure> said : kept.sheet().figures().entrySet()) {
      file.add(
          new ExportedFigure(
              key.form(),
              unit,
              key.period(),
              catalogue.measure(said.getKey()).orElseThrow(),
              said.getValue(),
              kept.revision()));
    }
  }
}
