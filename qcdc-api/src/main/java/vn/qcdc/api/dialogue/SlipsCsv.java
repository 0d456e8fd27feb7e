package vn.qcdc.api.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.csv.CsvLine;
import vn.qcdc.domain.dialogue.Slip;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitSnapshot;

/**
 * Rows of paper slips; rows that name a unit that is none are left out, with what is wrong.
 *
 * @param slips of all other rows
 */
record SlipsCsv(List<Slip> slips, List<Finding> findings) {

  static final List<String> HEADER = List.of("slip", "field", "text", "to", "answer");

  /**
   * @param unit looks up an address; each is looked up once
   */
  static SlipsCsv read(List<CsvLine> lines, Function<String, Judged<UnitSnapshot>> unit) {
    Map<String, Judged<UnitSnapshot>> known = new HashMap<>();
    List<Slip> slips = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (CsvLine line : lines) {
      Place place = Place.row(line.number());
      String to = line.word(3);
      if (to.isEmpty()) {
        slips.add(slip(line, place, null));
      } else {
        known
            .computeIfAbsent(to, unit)
            .accept(
                found -> slips.add(slip(line, place, found)),
                wrong -> wrong.forEach(each -> findings.add(each.at(place.at("to"), to))));
      }
    }
    return new SlipsCsv(slips, findings);
  }

  private static Slip slip(CsvLine line, Place place, @Nullable UnitSnapshot to) {
    return new Slip(
        line.word(0),
        line.word(1),
        line.word(2),
        to == null ? null : to.id(),
        DialogueContract.stripped(line.word(4)),
        place);
  }
}
