package vn.qcdc.domain.audit;

/**
 * The last entry at some instant. Kept elsewhere, it shows later whether the chain up to it is
 * still the same.
 *
 * @param number 0 when there is no entry
 * @param hash in hexadecimal digits; of no entry, the genesis
 */
public record AuditHead(long number, String hash) {}
