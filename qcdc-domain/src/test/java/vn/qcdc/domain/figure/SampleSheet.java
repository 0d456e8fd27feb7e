package vn.qcdc.domain.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** Makes a sheet, figure by figure; received early in 2024, unless said otherwise. */
public final class SampleSheet {

  public static final Instant RECEIVED = Instant.parse("2024-01-15T02:30:00.123456Z");
  public static final String OFFICER = "Nguyễn Thị Thuỷ";

  private final SheetKey key;
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private SampleSheet(SheetKey key) {
    this.key = key;
  }

  public static SampleSheet of(SheetKey key) {
    return new SampleSheet(key);
  }

  /**
   * @param period its code
   */
  public static SampleSheet of(String form, UnitId unit, String period) {
    return of(new SheetKey(form, unit, Period.parse(period).orElseThrow()));
  }

  public SampleSheet value(String measure, String value) {
    return figure(measure, new Figure.Reported(new BigDecimal(value)));
  }

  public SampleSheet value(String measure, long value) {
    return figure(measure, new Figure.Reported(BigDecimal.valueOf(value)));
  }

  public SampleSheet nil(String measure) {
    return figure(measure, new Figure.Nil());
  }

  public SampleSheet notApplicable(String measure) {
    return notApplicable(measure, "không có trụ sở riêng");
  }

  public SampleSheet notApplicable(String measure, String reason) {
    return figure(measure, new Figure.NotApplicable(reason));
  }

  public SampleSheet figure(String measure, Figure figure) {
    figures.put(measure, figure);
    return this;
  }

  public FigureSheet sheet() {
    return new FigureSheet(key, figures);
  }

  public KeptSheet kept() {
    return kept(1, RECEIVED);
  }

  public KeptSheet kept(int revision, Instant receivedAt) {
    return new KeptSheet(sheet(), new Revision(revision, receivedAt, OFFICER));
  }

  /** As a rollup reads it: what is missing is not there. */
  public ReportedSheet reported() {
    return reported(kept());
  }

  public static ReportedSheet reported(KeptSheet kept) {
    SheetKey key = kept.sheet().key();
    return new ReportedSheet(
        key.form(), key.unit(), key.period().code(), kept.revision(), kept.sheet().figures());
  }
}
