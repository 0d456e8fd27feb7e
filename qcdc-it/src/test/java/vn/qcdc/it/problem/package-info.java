/** What is answered to requests that are wrong. */
@NullMarked
package vn.qcdc.it.problem;

import org.jspecify.annotations.NullMarked;
