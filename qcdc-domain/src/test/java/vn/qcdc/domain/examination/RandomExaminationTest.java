package vn.qcdc.domain.examination;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.InMemorySheets;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.InMemoryOrganisations;

/** Some ten thousand sheets made up by chance; the seed is the number of the case. */
class RandomExaminationTest {

  private static final Instant FIRST = Instant.parse("2026-01-15T02:30:00Z");

  private record World(
      RandomExamination chance,
      Catalogue catalogue,
      List<SheetKey> keys,
      InMemorySheets sheets,
      ExamineSheets examineSheets) {

    static World of(long seed) {
      RandomExamination chance = new RandomExamination(seed);
      InMemoryOrganisations organisations = new InMemoryOrganisations();
      organisations.become(chance.organisation());
      Catalogue catalogue = chance.catalogue();
      InMemoryCatalogues catalogues = new InMemoryCatalogues(catalogue);
      InMemorySheets sheets = new InMemorySheets(organisations, catalogues);
      Set<SheetKey> keys = new HashSet<>();
      for (FigureSheet sheet : chance.sheets(catalogue)) {
        if (keys.add(sheet.key())) {
          sheets.keep(new KeptSheet(sheet, new Revision(1, FIRST, "Cán bộ")));
        }
      }
      return new World(
          chance,
          catalogue,
          List.copyOf(keys),
          sheets,
          new ExamineSheets(catalogues, organisations, sheets, new UnitRegister()));
    }

    Map<SheetKey, List<Discrepancy>> examine() {
      return examineSheets.examine(keys);
    }

    Form form(SheetKey key) {
      return catalogue.form(key.form(), key.period().lastDay()).orElseThrow();
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_check_throws_and_all_that_is_found_can_be_looked_up_and_told_apart(long seed) {
    World world = World.of(seed);
    Set<List<Object>> known =
        KnownRules.of(world.catalogue()).stream()
            .map(rule -> List.<Object>of(rule.rule().name(), rule.check(), rule.severity()))
            .collect(toSet());
    Map<SheetKey, List<Discrepancy>> found = world.examine();
    assertEquals(Set.copyOf(world.keys()), found.keySet());
    for (Map.Entry<SheetKey, List<Discrepancy>> sheet : found.entrySet()) {
      Set<String> apart = new HashSet<>();
      for (Discrepancy each : sheet.getValue()) {
        assertTrue(
            known.contains(List.<Object>of(each.rule(), each.check(), each.severity())),
            () -> seed + ": " + each);
        assertTrue(
            apart.add(each.rule() + " " + each.check() + " " + each.measure()),
            () -> seed + ": twice " + each);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_change_shows_nowhere_but_on_the_sheets_that_it_touches(long seed) {
    World world = World.of(seed);
    Map<SheetKey, List<Discrepancy>> before = world.examine();
    SheetKey changed = world.chance().oneOf(world.keys());
    Set<SheetKey> touched = new HashSet<>(world.examineSheets().touchedBy(List.of(changed)));
    if (seed % 3 == 0) {
      world.sheets().withdraw(changed, 1, FIRST.plusSeconds(1));
    } else {
      FigureSheet other = world.chance().sheet(changed, world.form(changed));
      world.sheets().keep(new KeptSheet(other, new Revision(2, FIRST.plusSeconds(1), "Cán bộ")));
    }
    touched.addAll(world.examineSheets().touchedBy(List.of(changed)));
    world
        .examine()
        .forEach(
            (key, found) -> {
              if (!found.equals(before.get(key)) && !touched.contains(key)) {
                fail(
                    seed
                        + ": "
                        + changed
                        + " changed "
                        + key
                        + "\n"
                        + found
                        + "\n"
                        + before.get(key));
              }
            });
  }
}
