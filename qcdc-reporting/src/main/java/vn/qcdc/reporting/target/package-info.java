/** Reports about targets. */
@NullMarked
package vn.qcdc.reporting.target;

import org.jspecify.annotations.NullMarked;
