/**
 * Terms (thời hạn): how long the law gives whoever is asked for something, as dated rules, and the
 * days of one that runs. A deadline is when a sheet is due; a term belongs to a matter. Start with
 * {@link vn.qcdc.domain.term.Term} and {@link vn.qcdc.domain.term.TermRules#begin}.
 */
@NullMarked
package vn.qcdc.domain.term;

import org.jspecify.annotations.NullMarked;
