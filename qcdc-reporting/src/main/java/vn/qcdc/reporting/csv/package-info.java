/** Report content as CSV for other programs. */
@NullMarked
package vn.qcdc.reporting.csv;

import org.jspecify.annotations.NullMarked;
