/** Matters counted over HTTP. */
@NullMarked
package vn.qcdc.it.ledger;

import org.jspecify.annotations.NullMarked;
