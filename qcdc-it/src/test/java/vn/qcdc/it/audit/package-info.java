/** What the audit says, whether it leaves anything out, and what becomes of those who change it. */
@NullMarked
package vn.qcdc.it.audit;

import org.jspecify.annotations.NullMarked;
