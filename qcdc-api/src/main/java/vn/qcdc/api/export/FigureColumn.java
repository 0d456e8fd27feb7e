package vn.qcdc.api.export;

import java.math.BigDecimal;
import java.util.Locale;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.reporting.wording.Language;
import vn.qcdc.reporting.workbook.TableWorkbook.Value;

/** What files of figures say of each figure, in this order. */
enum FigureColumn {
  FORM("form", "Biểu mẫu", "Form", 14),
  UNIT("unit", "Mã đơn vị", "Unit", 14),
  UNIT_NAME("unitName", "Tên đơn vị", "Name of unit", 28),
  UNIT_TYPE("unitType", "Loại hình", "Type of unit", 12),
  PERIOD("period", "Kỳ báo cáo", "Period", 12),
  FROM("from", "Từ ngày", "From", 12),
  UNTIL("until", "Đến trước ngày", "Until, excluded", 12),
  MEASURE("measure", "Mã chỉ tiêu", "Measure", 20),
  MEASURE_NAME("measureName", "Tên chỉ tiêu", "Name of measure", 44),
  COUNTED_IN("countedIn", "Đơn vị tính", "Counted in", 12),
  STATE("state", "Trạng thái", "State", 16),
  VALUE("value", "Số liệu", "Value", 16),
  REASON("reason", "Lý do không áp dụng", "Why not applicable", 28),
  REVISION("revision", "Bản sửa đổi", "Revision", 10),
  RECEIVED_AT("receivedAt", "Nhận lúc", "Received at", 28),
  SUBMITTED_BY("submittedBy", "Người gửi", "Submitted by", 24);

  private final String member;
  private final String vietnamese;
  private final String english;
  private final int width;

  FigureColumn(String member, String vietnamese, String english, int width) {
    this.member = member;
    this.vietnamese = vietnamese;
    this.english = english;
    this.width = width;
  }

  /** The name of the column in a table for programs: {@code unit_name}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the member of a JSON object: {@code unitName}. */
  String member() {
    return member;
  }

  String label(Language language) {
    return language == Language.VIETNAMESE ? vietnamese : english;
  }

  /** In characters. */
  int width() {
    return width;
  }

  Value of(ExportedFigure figure) {
    return switch (this) {
      case FORM -> new Value.Text(figure.form());
      case UNIT -> new Value.Text(figure.unit().code());
      case UNIT_NAME -> new Value.Text(figure.unit().name());
      case UNIT_TYPE -> new Value.Text(figure.unit().type());
      case PERIOD -> new Value.Text(figure.period().code());
      case FROM -> new Value.Day(figure.period().from());
      case UNTIL -> new Value.Day(figure.period().until());
      case MEASURE -> new Value.Text(figure.measure().code());
      case MEASURE_NAME -> new Value.Text(figure.measure().name());
      case COUNTED_IN -> new Value.Text(figure.measure().countedIn());
      case STATE -> new Value.Text(figure.state());
      case VALUE -> value(figure);
      case REASON -> reason(figure);
      case REVISION -> new Value.Amount(BigDecimal.valueOf(figure.revision().number()));
      case RECEIVED_AT -> new Value.Text(figure.revision().receivedAt().toString());
      case SUBMITTED_BY -> new Value.Text(figure.revision().submittedBy());
    };
  }

  private static Value value(ExportedFigure figure) {
    return figure.figure() instanceof Figure.Reported reported
        ? new Value.Amount(reported.value())
        : new Value.Nothing();
  }

  private static Value reason(ExportedFigure figure) {
    return figure.reason().isEmpty() ? new Value.Nothing() : new Value.Text(figure.reason());
  }
}
