/** Query parameters, ETags and paging: what is not understood is refused, never ignored. */
@NullMarked
package vn.qcdc.api.parameter;

import org.jspecify.annotations.NullMarked;
