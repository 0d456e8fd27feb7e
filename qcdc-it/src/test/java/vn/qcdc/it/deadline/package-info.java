/** Until when sheets are due, and who has sent in time, over HTTP. */
@NullMarked
package vn.qcdc.it.deadline;

import org.jspecify.annotations.NullMarked;
