package vn.qcdc.domain.matter;

import java.time.LocalDate;

/**
 * What is to be reached by a day on the way to an answer (mốc lộ trình).
 *
 * @param on the last day on which it is in time
 */
public record Milestone(LocalDate on, String what, boolean reached) {}
