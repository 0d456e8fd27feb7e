package vn.qcdc.domain.petitioner;

/** What a petitioner came with. */
public enum MatterKind {
  /** Against a decision that concerns the petitioner (khiếu nại). */
  COMPLAINT,
  /** Of a wrong done by anybody; the law protects who says so (tố cáo). */
  DENUNCIATION,
  /** That something be done, or that something is so (kiến nghị, phản ánh). */
  RECOMMENDATION
}
