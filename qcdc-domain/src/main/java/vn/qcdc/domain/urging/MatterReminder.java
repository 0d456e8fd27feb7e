package vn.qcdc.domain.urging;

import java.time.Instant;
import vn.qcdc.domain.organisation.UnitId;

/**
 * That a unit was told of a matter: once for each kind, holder and due day, so that whoever gets it
 * next, or more time, is told anew.
 *
 * @param to who was told: the holder or its superior
 */
public record MatterReminder(DueMatter matter, UrgingKind kind, UnitId to, Instant at) {}
