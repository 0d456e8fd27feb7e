/** Reports about totals. */
@NullMarked
package vn.qcdc.reporting.rollup;

import org.jspecify.annotations.NullMarked;
