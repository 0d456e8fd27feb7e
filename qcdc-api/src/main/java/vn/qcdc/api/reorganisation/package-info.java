/** Reorganisations over HTTP. */
@NullMarked
package vn.qcdc.api.reorganisation;

import org.jspecify.annotations.NullMarked;
