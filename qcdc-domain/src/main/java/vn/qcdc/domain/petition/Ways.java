package vn.qcdc.domain.petition;

import java.util.EnumMap;
import java.util.Map;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Act;

/** Ways that several kinds of petitions have in common. */
final class Ways {

  private Ways() {}

  static Map<Act, Way> and(Map<Act, Way> ways, Act act, Way way) {
    Map<Act, Way> more = new EnumMap<>(ways);
    more.put(act, way);
    return Map.copyOf(more);
  }

  /** What everybody may read says nothing about anybody; it is written down with the act. */
  static Judged<Turn> published(Occasion occasion, PetitionState same) {
    return occasion.said().text() == null
        ? occasion.missing("/text")
        : Judged.sound(Turn.to(same, occasion.term()));
  }
}
