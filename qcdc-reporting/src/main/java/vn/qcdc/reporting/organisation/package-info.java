/** Reports about the organisation. */
@NullMarked
package vn.qcdc.reporting.organisation;

import org.jspecify.annotations.NullMarked;
