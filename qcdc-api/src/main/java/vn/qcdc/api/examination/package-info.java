/** Findings over HTTP, runs, and the work in the background that examines what has changed. */
@NullMarked
package vn.qcdc.api.examination;

import org.jspecify.annotations.NullMarked;
