/**
 * How many matters there are (bảng cân đối việc): what units had in their hands, what came, what
 * went and what they have left, counted from the register of matters and never declared. Start with
 * {@link vn.qcdc.domain.ledger.Ledger}.
 */
@NullMarked
package vn.qcdc.domain.ledger;

import org.jspecify.annotations.NullMarked;
