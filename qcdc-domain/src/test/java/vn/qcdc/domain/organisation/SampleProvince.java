package vn.qcdc.domain.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole of Hậu Giang, from the file of the example. */
final class SampleProvince {

  private static final Path FILE = Path.of("..", "examples", "hau-giang", "units.csv");

  private SampleProvince() {}

  static Organisation organisation() {
    Map<String, UnitId> ids = new HashMap<>();
    return Organisation.of(
        lines().stream().skip(1).map(line -> unit(line.split(",", -1), ids)).toList());
  }

  static UnitTree tree() {
    return organisation().asOf(SampleOrganisation.DAY, Hierarchy.TERRITORY);
  }

  private static Unit unit(String[] row, Map<String, UnitId> ids) {
    UnitId id = new UnitId(ids.size() + 1);
    ids.put(row[0], id);
    SampleUnit unit =
        SampleUnit.of(id)
            .kind(UnitKind.valueOf(row[1]))
            .named(Level.valueOf(row[2]), row[3], row[4])
            .coded(row[0]);
    return row[5].isEmpty() ? unit.unit() : unit.below(ids.get(row[5])).unit();
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
