/** Sheets sent, returned, corrected and read back. */
@NullMarked
package vn.qcdc.it.submission;

import org.jspecify.annotations.NullMarked;
