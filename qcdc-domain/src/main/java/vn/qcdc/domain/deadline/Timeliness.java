package vn.qcdc.domain.deadline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitSnapshot;

/**
 * How punctually a unit and all below it have sent their sheets of one form for one period (tình
 * hình gửi báo cáo).
 *
 * @param expected how many sheets are owed
 * @param onTime of those received; late ones are the others
 * @param approved of those received, by level
 * @param missing units whose sheet does not count now, with their due days
 */
public record Timeliness(
    UnitSnapshot unit,
    int expected,
    int received,
    int onTime,
    Map<Level, Integer> approved,
    List<MissingSheet> missing) {

  public Timeliness {
    approved = approved.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(approved));
    missing = List.copyOf(missing);
  }

  public int late() {
    return received - onTime;
  }
}
