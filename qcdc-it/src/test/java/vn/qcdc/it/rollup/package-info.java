/** Totals and where they come from. */
@NullMarked
package vn.qcdc.it.rollup;

import org.jspecify.annotations.NullMarked;
