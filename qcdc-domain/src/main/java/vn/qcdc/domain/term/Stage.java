package vn.qcdc.domain.term;

/** What has to be done within a term. */
public enum Stage {
  /** To enter it, sort it and check whether it may be taken up (xử lý ban đầu). */
  INITIAL_HANDLING,
  /** To send on what another body has to settle (chuyển đơn). */
  REFERRAL,
  /** To take it up and say so (thụ lý, thông báo thụ lý). */
  ACCEPTANCE,
  /** To settle it: a complaint for the first time, anything else for good (giải quyết lần đầu). */
  FIRST_SETTLEMENT,
  /** To settle a complaint for the second time (giải quyết lần hai). */
  SECOND_SETTLEMENT,
  /** To send the decision to whom it concerns (gửi quyết định giải quyết). */
  DECISION_SENDING,
  /** For the complainant, to complain once more (quyền khiếu nại lần hai). */
  SECOND_COMPLAINT,
  /** For the complainant, to complain at all (thời hiệu khiếu nại). */
  LIMITATION,
  /** To answer (trả lời). */
  ANSWER
}
