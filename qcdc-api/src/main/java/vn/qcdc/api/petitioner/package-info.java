/**
 * Petitioners over HTTP. What leaves here tells nothing of anybody but in the answer to a
 * disclosure, which is audited and never stored.
 */
@NullMarked
package vn.qcdc.api.petitioner;

import org.jspecify.annotations.NullMarked;
