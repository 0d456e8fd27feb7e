/** Calls that this server makes to others, and whom it may not call. */
@NullMarked
package vn.qcdc.api.outbound;

import org.jspecify.annotations.NullMarked;
