/**
 * Named checks over one sheet, and the equations of its form. A check reports; it never repairs.
 * {@link vn.qcdc.domain.consistency.SheetChecks} lists those in force.
 */
@NullMarked
package vn.qcdc.domain.consistency;

import org.jspecify.annotations.NullMarked;
