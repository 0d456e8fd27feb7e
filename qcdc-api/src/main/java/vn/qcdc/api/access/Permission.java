package vn.qcdc.api.access;

/** What an operation needs. */
public enum Permission {
  READ,
  /** To send and correct sheets of units that one is responsible for. */
  SUBMIT,
  /** To register units and publish the catalogue. */
  ADMINISTER
}
