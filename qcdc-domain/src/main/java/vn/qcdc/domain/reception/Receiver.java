package vn.qcdc.domain.reception;

/**
 * Who received.
 *
 * @param role whose reception it is
 * @param delegated whether somebody else received in their name (ủy quyền)
 */
public record Receiver(ReceiverRole role, boolean delegated) {}
