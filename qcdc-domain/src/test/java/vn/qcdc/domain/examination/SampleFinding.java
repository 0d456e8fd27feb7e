package vn.qcdc.domain.examination;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.time.Period;

/** The opinions of a dialogue of which 13 are missing, unless said otherwise. */
public final class SampleFinding {

  public static final Instant AT = Instant.parse("2024-01-20T02:30:00.654321Z");
  public static final String OFFICER = "Nguyễn Thị Thuỷ";
  public static final String SUPERIOR = "Lê Văn Sáu";
  public static final SheetKey SHEET =
      new SheetKey("DOI-THOAI", SampleOrganisation.HIEP_HUNG, Period.parse("2023").orElseThrow());

  private SampleFinding() {}

  public static Discrepancy missing() {
    return discrepancy("OPINIONS", Severity.NEEDS_EXPLANATION, "122159", "122146");
  }

  public static Discrepancy discrepancy(
      String check, Severity severity, @Nullable String value, @Nullable String expected) {
    return new Discrepancy(
        FindingCode.EQUATION_BROKEN.name(),
        check,
        severity,
        "DIALOGUE_OPINIONS",
        value,
        expected,
        List.of(
            new Part("31429", "2023", "DIALOGUE_OPINIONS_RESOLVED", "122050"),
            new Part("31429", "2023", "DIALOGUE_OPINIONS_UNDER_WAY", null)),
        "Mỗi ý kiến ở đúng một tình trạng");
  }

  public static KeptFinding in(FindingState state) {
    return in(state, missing());
  }

  public static KeptFinding in(FindingState state, Discrepancy discrepancy) {
    boolean isExplained = state == FindingState.EXPLAINED || state == FindingState.ACCEPTED;
    return new KeptFinding(
        7,
        SHEET,
        discrepancy,
        state,
        isExplained ? new Explanation("Thiếu ấp Mỹ Lợi", OFFICER, AT) : null,
        3,
        AT,
        AT);
  }
}
