/** Measures, indicators, forms and targets published and compared. */
@NullMarked
package vn.qcdc.it.catalogue;

import org.jspecify.annotations.NullMarked;
