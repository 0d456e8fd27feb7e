package vn.qcdc.domain.matter;

import java.time.LocalDate;
import java.util.UUID;

/** How far somebody has read a list: after the matter with this day of receipt and this id. */
public record MatterMark(LocalDate receivedOn, UUID id) {

  public static MatterMark of(Matter matter) {
    return new MatterMark(matter.intake().receivedOn(), matter.id());
  }
}
