package vn.qcdc.domain.dialogue;

import java.time.LocalDate;

/** What the chair said at the end (kết luận của chủ tọa). */
public record Conclusion(LocalDate on, String text) {}
