package vn.qcdc.domain.audit;

/**
 * One link of the chain: what one transaction did (bút toán kiểm toán).
 *
 * @param number from 1, without gaps
 * @param text all that is said, as a JSON object and to the letter as the hash covers it
 * @param previous hash of the entry before, in hexadecimal digits; of the first, the genesis
 * @param hash SHA-256 of {@code previous}, a line feed and {@code text}, in hexadecimal digits
 */
public record AuditEntry(long number, String text, String previous, String hash) {}
