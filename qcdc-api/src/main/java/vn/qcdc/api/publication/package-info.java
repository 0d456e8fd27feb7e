/** Figures that are published to everybody, over HTTP. */
@NullMarked
package vn.qcdc.api.publication;

import org.jspecify.annotations.NullMarked;
