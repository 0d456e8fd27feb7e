package vn.qcdc.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/**
 * That sheets of a unit and all below it may come later for one period (gia hạn).
 *
 * @param form its code
 * @param until the last day on which they are on time
 */
public record Extension(
    String form,
    UnitId unit,
    Period period,
    LocalDate until,
    String reason,
    Instant grantedAt,
    String grantedBy) {}
