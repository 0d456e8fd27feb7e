package vn.qcdc.domain.matter;

/** What somebody came with (loại việc). */
public enum Kind {
  /** Said or written for a dialogue (ý kiến tại đối thoại). */
  OPINION("YK"),
  /** Against a decision that concerns who complains (khiếu nại). */
  COMPLAINT("KN"),
  /** Of a wrong done by anybody; the law protects who says so (tố cáo). */
  DENUNCIATION("TC"),
  /** That something be done (kiến nghị). */
  RECOMMENDATION("KNG"),
  /** That something is so (phản ánh). */
  FEEDBACK("PA");

  private final String abbreviation;

  Kind(String abbreviation) {
    this.abbreviation = abbreviation;
  }

  /** As it stands in register numbers. */
  public String abbreviation() {
    return abbreviation;
  }
}
