/** Receptions of citizens, and how often leaders have to hold them, over HTTP. */
@NullMarked
package vn.qcdc.api.reception;

import org.jspecify.annotations.NullMarked;
