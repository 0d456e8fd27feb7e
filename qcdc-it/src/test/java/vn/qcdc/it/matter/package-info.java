/** Opinions and petitions over HTTP. */
@NullMarked
package vn.qcdc.it.matter;

import org.jspecify.annotations.NullMarked;
