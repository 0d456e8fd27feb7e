/** Totals and their lineage over HTTP. */
@NullMarked
package vn.qcdc.api.rollup;

import org.jspecify.annotations.NullMarked;
