/** Who acts in a transaction, and what the audit says to those who may read it. */
@NullMarked
package vn.qcdc.api.audit;

import org.jspecify.annotations.NullMarked;
