package vn.qcdc.domain.figure;

/**
 * A place in the order in which changes of sheets became final: those up to and with it are known.
 *
 * @param transaction number that the database gave the change's transaction
 * @param sheet number of the changed sheet within it
 */
public record ChangeMark(long transaction, long sheet) {

  /** Before everything. */
  public static final ChangeMark START = new ChangeMark(0, 0);
}
