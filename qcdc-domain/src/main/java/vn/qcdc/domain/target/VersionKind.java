package vn.qcdc.domain.target;

/** Where a wording of a target comes from. */
public enum VersionKind {
  /** From the instrument itself. */
  ENACTED,
  /** As a later document quotes the instrument; it binds nobody, but reports are written by it. */
  QUOTED
}
