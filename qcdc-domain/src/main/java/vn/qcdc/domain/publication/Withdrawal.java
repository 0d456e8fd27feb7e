package vn.qcdc.domain.publication;

import java.time.Instant;

/**
 * The decision that nobody but those who are entitled sees the totals of a measure any more (thôi
 * công khai). What was seen before cannot be called back.
 *
 * @param measure its code
 * @param basis the decision as people cite it
 */
public record Withdrawal(String measure, String basis, String decidedBy, Instant decidedAt) {}
