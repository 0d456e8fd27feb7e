package vn.qcdc.domain.term;

import java.time.LocalDate;

/**
 * That more time was given for a matter (gia hạn giải quyết), counted on from the last day of the
 * term without it.
 *
 * @param rule the code of the rule that allows it
 * @param amount in the unit of the term
 * @param basis the clause
 */
public record TermExtension(String rule, int amount, LocalDate decidedOn, String basis) {}
