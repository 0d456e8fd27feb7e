package vn.qcdc.domain.examination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Whose sheets are asked for; what is {@code null} leaves the choice open.
 *
 * @param remit of those who ask
 * @param unit with all that stood below it on the last day of a sheet's period
 * @param form its code
 * @param first day on which a period may end, included
 * @param last day on which a period may end, included
 */
public record SheetsAsked(
    Remit remit,
    @Nullable UnitId unit,
    @Nullable String form,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {}
