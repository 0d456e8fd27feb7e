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
