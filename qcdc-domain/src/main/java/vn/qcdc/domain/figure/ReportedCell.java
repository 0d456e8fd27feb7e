package vn.qcdc.domain.figure;

import vn.qcdc.domain.organisation.UnitId;

/**
 * One accepted figure with where it comes from.
 *
 * @param period code of the sheet's period
 */
public record ReportedCell(
    String form, UnitId unit, String period, String measure, Figure figure, Revision revision) {}
