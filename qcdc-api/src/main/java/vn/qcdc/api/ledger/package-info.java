/** Counts of matters over HTTP. */
@NullMarked
package vn.qcdc.api.ledger;

import org.jspecify.annotations.NullMarked;
