package vn.qcdc.domain.reception;

import java.time.LocalDate;
import vn.qcdc.domain.organisation.UnitId;

/** That a leader received in person on a day, however often. */
public record DayHeld(UnitId unit, ReceiverRole role, LocalDate day) {}
