package vn.qcdc.domain.urging;

import java.time.LocalDate;
import java.util.UUID;
import vn.qcdc.domain.organisation.UnitId;

/**
 * A matter that somebody holds.
 *
 * @param due when its term ends, or later when a milestone explains why it takes so long
 */
public record DueMatter(UUID matter, UnitId holder, LocalDate due) {}
