/** Sheets on their way in over HTTP. */
@NullMarked
package vn.qcdc.api.submission;

import org.jspecify.annotations.NullMarked;
