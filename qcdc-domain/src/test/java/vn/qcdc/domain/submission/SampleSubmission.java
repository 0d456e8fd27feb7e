package vn.qcdc.domain.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.organisation.SampleOrganisation;

/** What xã Hiệp Hưng sends for the fourth quarter of 2023. */
public final class SampleSubmission {

  public static final SheetAddress ADDRESS =
      new SheetAddress(SampleCatalogue.QUARTERLY, "31429", "2023-Q4");

  private SampleSubmission() {}

  public static SheetReference reference() {
    return new SheetReference(SampleCatalogue.catalogue(), SampleOrganisation.organisation());
  }

  public static BlankSheet blank() {
    return blank(ADDRESS);
  }

  public static BlankSheet blank(SheetAddress address) {
    return reference()
        .resolve(address)
        .orElseThrow(findings -> new IllegalArgumentException(findings.toString()));
  }

  /** The sheet of {@link #ADDRESS} on a form that does not require one measure. */
  public static BlankSheet mayLeaveBlank(String measure) {
    BlankSheet blank = blank();
    Form form = blank.form();
    return new BlankSheet(
        new Form(
            form.code(),
            form.name(),
            form.unitKind(),
            form.levels(),
            form.periodType(),
            form.validity(),
            form.cells().stream()
                .map(
                    cell ->
                        new FormCell(
                            cell.measure(), cell.levels(), null, !cell.measure().equals(measure)))
                .toList()),
        blank.unit(),
        blank.period(),
        blank.measures());
  }

  /** A sound sheet. */
  public static List<RawFigure> figures() {
    return List.of(
        value("CONTRIBUTIONS", "130391.5"),
        value("MEDIATIONS", "12"),
        value("MEDIATED", "11"),
        value("MEDIATION_TEAMS", "7"));
  }

  /** Another sound sheet. */
  public static List<RawFigure> correctedFigures() {
    return List.of(
        value("CONTRIBUTIONS", "130391.5"),
        value("MEDIATIONS", "13"),
        value("MEDIATED", "11"),
        value("MEDIATION_TEAMS", "7"));
  }

  public static RawFigure value(String measure, String value) {
    return new RawFigure(measure, new BigDecimal(value), false, null);
  }

  public static RawFigure nil(String measure) {
    return new RawFigure(measure, null, true, null);
  }

  public static RawFigure notApplicable(String measure, String reason) {
    return new RawFigure(measure, null, false, reason);
  }

  /** Who knows of no revision. */
  public static Sender sender(String at) {
    return new Sender("Nguyễn Thị Thuỷ", Instant.parse(at), OptionalInt.empty());
  }

  public static Sender correcting(int revision, String at) {
    return new Sender("Trần Văn Hòa", Instant.parse(at), OptionalInt.of(revision));
  }
}
