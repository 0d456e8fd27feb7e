/**
 * Opinions and petitions over HTTP: taken in, listed, shown and moved. What leaves here tells
 * nothing of who brought them, and denunciations are there for those only who handle them.
 */
@NullMarked
package vn.qcdc.api.matter;

import org.jspecify.annotations.NullMarked;
