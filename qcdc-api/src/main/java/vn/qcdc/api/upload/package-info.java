/** Bodies on their way in: how slowly they may come, and how many at once. */
@NullMarked
package vn.qcdc.api.upload;

import org.jspecify.annotations.NullMarked;
