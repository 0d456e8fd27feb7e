package vn.qcdc.domain.examination;

/** What happened to a finding (bước xử lý điểm cần giải trình). */
public enum FindingAct {
  /** An examination came upon it (phát hiện). */
  FOUND(FindingState.OPEN),
  /** It is there with other figures, and nobody had explained it (số liệu thay đổi). */
  CHANGED(FindingState.OPEN),
  /** It came back, or the figures that were explained are others now (mở lại). */
  REOPENED(FindingState.OPEN),
  /** The unit explained it (giải trình). */
  EXPLAINED(FindingState.EXPLAINED),
  /** The superior accepted the explanation (chấp nhận). */
  ACCEPTED(FindingState.ACCEPTED),
  /** The superior was not satisfied, and said why (không chấp nhận). */
  REFUSED(FindingState.OPEN),
  /** An examination did not come upon it again (đã khắc phục). */
  CORRECTED(FindingState.CORRECTED);

  private final FindingState leadsTo;

  FindingAct(FindingState leadsTo) {
    this.leadsTo = leadsTo;
  }

  public FindingState leadsTo() {
    return leadsTo;
  }
}
