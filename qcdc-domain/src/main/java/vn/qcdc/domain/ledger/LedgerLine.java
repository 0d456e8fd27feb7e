package vn.qcdc.domain.ledger;

/**
 * The ledger of one part.
 *
 * @param part code of a field, name of a kind or of a level, code of a unit; empty for the whole
 *     and for what has no field
 */
public record LedgerLine(String part, Ledger ledger) {}
