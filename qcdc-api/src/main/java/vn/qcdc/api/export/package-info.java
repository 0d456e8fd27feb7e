/** Figures as they were sent, in files that other programs read. */
@NullMarked
package vn.qcdc.api.export;

import org.jspecify.annotations.NullMarked;
