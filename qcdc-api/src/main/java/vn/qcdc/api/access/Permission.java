package vn.qcdc.api.access;

/** What an operation needs. */
public enum Permission {
  READ,
  /** To send and correct sheets of units that one is responsible for. */
  SUBMIT,
  /** To approve, return, lock and correct sheets of units that one is responsible for. */
  APPROVE,
  /** To say something about sheets of units that one is responsible for. */
  COMMENT,
  /** To register units and publish the catalogue. */
  ADMINISTER
}
