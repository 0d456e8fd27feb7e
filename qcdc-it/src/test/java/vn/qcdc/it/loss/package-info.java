/** What happens to figures when the database or the server goes away. */
@NullMarked
package vn.qcdc.it.loss;

import org.jspecify.annotations.NullMarked;
