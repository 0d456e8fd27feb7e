/** Over HTTP: until when sheets are due, and who has sent in time. */
@NullMarked
package vn.qcdc.api.deadline;

import org.jspecify.annotations.NullMarked;
