/** Tables that callers send as CSV. */
@NullMarked
package vn.qcdc.api.csv;

import org.jspecify.annotations.NullMarked;
