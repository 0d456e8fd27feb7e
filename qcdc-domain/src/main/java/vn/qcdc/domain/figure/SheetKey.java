package vn.qcdc.domain.figure;

import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/** Which sheet: there is one per form, unit and period. */
public record SheetKey(String form, UnitId unit, Period period) {}
