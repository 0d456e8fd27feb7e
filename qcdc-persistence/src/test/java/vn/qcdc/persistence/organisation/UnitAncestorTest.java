package vn.qcdc.persistence.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.reorganisation.RandomHistory;
import vn.qcdc.domain.reorganisation.Reorganisations;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.reorganisation.TestReorganisations;

/** {@code unit_ancestor} says of every day what the tree of that day says. */
class UnitAncestorTest {

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final Organisations organisations = TestOrganisations.of(entityManager);
  private final Reorganisations reorganisations = TestReorganisations.of(entityManager);

  private record Ancestry(long ancestor, long descendant, int depth) {}

  static LongStream seeds() {
    return LongStream.range(0, 6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ancestors_are_those_of_the_tree_after_every_event(long seed) {
    List<UnitId> ids = inTransaction(() -> organisations.nextIds(150));
    RandomHistory history = new RandomHistory(seed, fresh("A"), ids);
    inTransaction(
        () -> {
          organisations.add(history.founders());
          return true;
        });
    Organisation organisation = Organisation.of(history.founders());
    assertAncestors(seed, organisation, ids);
    for (int i = 0; i < 12; i++) {
      RandomHistory.Event event = history.next();
      inTransaction(
          () -> {
            reorganisations.keep(event.reorganisation(), List.of(), event.effect());
            return true;
          });
      organisation = event.effect().on(organisation);
      assertAncestors(seed, organisation, ids);
    }
  }

  private void assertAncestors(long seed, Organisation organisation, List<UnitId> ids) {
    Set<LocalDate> days = new TreeSet<>();
    for (LocalDate change : organisation.changes(LocalDate.MIN, LocalDate.MAX)) {
      days.add(change);
      days.add(change.minusDays(1));
    }
    for (LocalDate day : days) {
      for (Hierarchy hierarchy : Hierarchy.values()) {
        assertEquals(
            expected(organisation.asOf(day, hierarchy)),
            found(day, hierarchy, ids),
            "seed " + seed + ", " + day + ", " + hierarchy);
      }
    }
  }

  private static Set<Ancestry> expected(UnitTree tree) {
    Set<Ancestry> all = new HashSet<>();
    for (UnitSnapshot unit : tree.units()) {
      List<UnitSnapshot> above = tree.ancestors(unit.id());
      all.add(new Ancestry(unit.id().value(), unit.id().value(), 0));
      for (int i = 0; i < above.size(); i++) {
        all.add(new Ancestry(above.get(i).id().value(), unit.id().value(), above.size() - i));
      }
    }
    return all;
  }

  private Set<Ancestry> found(LocalDate day, Hierarchy hierarchy, List<UnitId> ids) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        inTransaction(
            () ->
                entityManager
                    .createNativeQuery(
                        """
                        SELECT ancestor_id, descendant_id, depth FROM unit_ancestor
                        WHERE hierarchy = :hierarchy AND daterange(valid_from, valid_until) @> cast(:day AS date)
                          AND (descendant_id BETWEEN :first AND :last OR ancestor_id BETWEEN :first AND :last)\
                        """)
                    .setParameter("hierarchy", hierarchy.name())
                    .setParameter("day", day)
                    .setParameter("first", ids.get(0).value())
                    .setParameter("last", ids.get(ids.size() - 1).value())
                    .getResultList());
    List<Ancestry> found = new ArrayList<>();
    for (Object[] row : rows) {
      found.add(new Ancestry((Long) row[0], (Long) row[1], (Integer) row[2]));
    }
    assertEquals(Set.copyOf(found).size(), found.size(), "each once");
    return Set.copyOf(found);
  }

  private <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
