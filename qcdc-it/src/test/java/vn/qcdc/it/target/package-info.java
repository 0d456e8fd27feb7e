/** Evaluations as people load them into a spreadsheet or read them in a browser. */
@NullMarked
package vn.qcdc.it.target;

import org.jspecify.annotations.NullMarked;
