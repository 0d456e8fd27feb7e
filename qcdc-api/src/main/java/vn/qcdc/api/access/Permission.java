package vn.qcdc.api.access;

import static vn.qcdc.api.access.Sensitivity.CONFIDENTIAL;
import static vn.qcdc.api.access.Sensitivity.INTERNAL;
import static vn.qcdc.api.access.Sensitivity.OPEN;

/** What an operation needs. */
public enum Permission {
  /** To look up units, their history, the catalogue and the targets. */
  READ_REGISTER(OPEN),
  /** To see figures that are published to everybody. */
  READ_OPEN_FIGURES(OPEN),
  /** To see the figures of one's units, and what happens to them. */
  READ(INTERNAL),
  /** To send and correct sheets of one's units. */
  SUBMIT(INTERNAL),
  /** To approve, return, lock and correct sheets of one's units. */
  APPROVE(INTERNAL),
  /** To say something about sheets of one's units. */
  COMMENT(INTERNAL),
  /** To register who handed a petition to one's units. */
  KEEP_PETITIONERS(CONFIDENTIAL),
  /** To find and see who handed a petition to one's units. */
  SEE_PETITIONERS(CONFIDENTIAL),
  /** To see opinions and petitions that one's units take in or hold. */
  FOLLOW_MATTERS(INTERNAL),
  /** To take opinions and petitions in, and to see them on their way. */
  KEEP_MATTERS(INTERNAL),
  /** To answer the opinions and petitions that one's units hold, and to tell how far they are. */
  ANSWER_MATTERS(INTERNAL),
  /** To accept, extend, suspend and decide petitions, and to approve what is published of them. */
  DECIDE_MATTERS(INTERNAL),
  /** To know of denunciations at all. */
  HANDLE_DENUNCIATIONS(CONFIDENTIAL),
  /** To hand feedback over from another system, and to hear what became of it. */
  EXCHANGE_FEEDBACK(INTERNAL),
  /** To see who did what, and to verify that nothing of it was changed. */
  READ_AUDIT(CONFIDENTIAL),
  /** To register units and publish the catalogue. */
  ADMINISTER(INTERNAL);

  private final Sensitivity sensitivity;

  Permission(Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
  }

  /** How much harm it does when what the permission opens gets out. */
  public Sensitivity sensitivity() {
    return sensitivity;
  }
}
