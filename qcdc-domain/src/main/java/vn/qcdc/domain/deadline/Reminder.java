package vn.qcdc.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import vn.qcdc.domain.figure.SheetKey;

/**
 * That a unit was urged to send a sheet that it owes (đôn đốc): once for each kind and due day, so
 * that an extension begins anew.
 */
public record Reminder(SheetKey sheet, ReminderKind kind, LocalDate due, Instant at) {}
