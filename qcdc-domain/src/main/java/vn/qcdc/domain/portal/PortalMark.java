package vn.qcdc.domain.portal;

/**
 * How far the portal has read events. They become readable in the order of their marks, whichever
 * is committed first.
 *
 * @param transaction in which the last one read was made
 * @param number of that event
 */
public record PortalMark(long transaction, long number) {

  /** Nothing was read. */
  public static final PortalMark BEGINNING = new PortalMark(0, 0);
}
