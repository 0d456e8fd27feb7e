/** How long the law gives for matters, and which days offices work, over HTTP. */
@NullMarked
package vn.qcdc.api.term;

import org.jspecify.annotations.NullMarked;
