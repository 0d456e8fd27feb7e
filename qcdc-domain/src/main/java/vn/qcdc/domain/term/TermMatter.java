package vn.qcdc.domain.term;

/** What a term is given for. */
public enum TermMatter {
  /** Khiếu nại. */
  COMPLAINT,
  /** Tố cáo. */
  DENUNCIATION,
  /** Kiến nghị, phản ánh. */
  RECOMMENDATION,
  /** Ý kiến tại đối thoại. */
  OPINION,
  /** Kiến nghị của cử tri. */
  VOTER_OPINION,
  /** What was said at a reception of citizens (tiếp công dân). */
  RECEPTION,
  /** What was said at a reception by the secretary of a Party committee (bí thư tiếp dân). */
  PARTY_RECEPTION
}
