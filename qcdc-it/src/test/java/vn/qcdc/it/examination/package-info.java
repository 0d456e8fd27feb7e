/** Findings over HTTP: their life, who may do what about them, and runs that survive the server. */
@NullMarked
package vn.qcdc.it.examination;

import org.jspecify.annotations.NullMarked;
