/**
 * Figures in spreadsheets: {@link vn.qcdc.reporting.workbook.EntryWorkbook} is what an officer
 * fills in, {@link vn.qcdc.reporting.workbook.FilledWorkbook} what comes back, {@link
 * vn.qcdc.reporting.workbook.AnnotatedWorkbook} the answer to a wrong one, {@link
 * vn.qcdc.reporting.workbook.TableWorkbook} a table of any length. No file that somebody sent is
 * opened before {@link vn.qcdc.reporting.office.OfficeGuard} has let it pass.
 */
@NullMarked
package vn.qcdc.reporting.workbook;

import org.jspecify.annotations.NullMarked;
