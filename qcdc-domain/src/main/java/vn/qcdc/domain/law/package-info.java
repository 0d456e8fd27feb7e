/**
 * Legal instruments and the clauses on which rules and targets stand. Start with {@link
 * vn.qcdc.domain.law.LegalBasis}.
 */
@NullMarked
package vn.qcdc.domain.law;

import org.jspecify.annotations.NullMarked;
