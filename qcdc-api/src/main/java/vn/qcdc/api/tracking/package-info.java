/** What people see of their own matter, without a log-in. */
@NullMarked
package vn.qcdc.api.tracking;

import org.jspecify.annotations.NullMarked;
