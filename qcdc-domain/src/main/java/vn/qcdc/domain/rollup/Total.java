package vn.qcdc.domain.rollup;

import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.Period;

/**
 * One measure added up over a unit and all below it (tổng số).
 *
 * @param figure {@code Reported} with the sum when any unit reported a number; otherwise nil when
 *     any unit declared it, not applicable when it is so to all who answered or nobody owes it,
 *     missing when nobody answered. What else is missing stands in the completeness.
 */
public record Total(
    UnitSnapshot unit, Measure measure, Period period, Figure figure, Completeness completeness) {}
