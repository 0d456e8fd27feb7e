package vn.qcdc.persistence.reorganisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.SampleCodes.fresh;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitChange;
import vn.qcdc.domain.organisation.UnitFacts;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.reorganisation.Decision;
import vn.qcdc.domain.reorganisation.Effect;
import vn.qcdc.domain.reorganisation.Recorded;
import vn.qcdc.domain.reorganisation.Reorganisation;
import vn.qcdc.domain.reorganisation.Reorganisations;
import vn.qcdc.domain.time.Validity;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

/**
 * All units of the country, and a reform that carries nearly all of them over. Run by hand, {@code
 * -Dtest=NationalScale}; it tells how long each step took.
 */
class NationalScale {

  private static final int PROVINCES = 34;
  private static final int COMMUNES_EACH = 98;
  private static final int HAMLETS_EACH = 32;
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final Organisations organisations = TestOrganisations.of(entityManager);
  private final Reorganisations reorganisations = new JdbcReorganisations(entityManager);
  private final String mark = fresh("");
  private final List<Unit> units = new ArrayList<>();
  private final List<UnitId> provinces = new ArrayList<>();

  @Test
  void the_country_is_kept_read_and_reformed() {
    List<UnitId> ids = timed("nextIds", () -> organisations.nextIds(120_000));
    found(ids);
    System.out.println(units.size() + " units");
    timed(
        "add",
        () -> {
          organisations.add(units);
          return true;
        });
    for (int i = 0; i < 3; i++) {
      timed("load", () -> TestOrganisations.of(entityManager).current());
    }
    timed("closure of all", () -> one("SELECT refresh_unit_ancestor(array_agg(id)) FROM unit"));
    one("ANALYZE unit_ancestor");
    explain();
    Organisation before = inTransaction(organisations::current);
    Effect reform = reform(ids.subList(units.size(), ids.size()), before);
    System.out.println(reform.changes().size() + " changes");
    timed("keep", () -> keep("R" + mark, null, reform));
    timed("load", () -> TestOrganisations.of(entityManager).current());
    Effect read = timed("effect", () -> reorganisations.effect("R" + mark));
    assertEquals(reform.changes().size(), read.changes().size());
    timed("touching", () -> reorganisations.touching(units.get(5000).id()));
    timed("keep, undone", () -> keep("U" + mark, "R" + mark, reform.undone()));
    Organisation after = inTransaction(organisations::current);
    assertEquals(facts(before), facts(after));
    timed("keep one rename of a hamlet", () -> keep("N" + mark, null, renamed(units.size() - 1)));
    timed("keep one rename of a province", () -> keep("M" + mark, null, renamed(0)));
    explain();
  }

  private static Map<UnitId, UnitFacts> facts(Organisation organisation) {
    return organisation.units().stream().collect(Collectors.toMap(Unit::id, Unit::facts));
  }

  private void found(List<UnitId> ids) {
    for (int p = 0; p < PROVINCES; p++) {
      UnitId province = found(ids, Level.PROVINCE, null);
      provinces.add(province);
      for (int c = 0; c < COMMUNES_EACH; c++) {
        UnitId commune = found(ids, Level.COMMUNE, province);
        for (int h = 0; h < HAMLETS_EACH; h++) {
          found(ids, Level.HAMLET, commune);
        }
      }
    }
  }

  private UnitId found(List<UnitId> ids, Level level, UnitId parent) {
    UnitId id = ids.get(units.size());
    SampleUnit unit =
        SampleUnit.of(id).named(level, "đơn vị", "Số " + id.value()).coded(id.value() + mark);
    units.add((parent == null ? unit : unit.below(parent)).unit());
    return id;
  }

  /** Every two communes of a province become one, and their hamlets go along. */
  private Effect reform(List<UnitId> ids, Organisation before) {
    List<UnitChange> changes = new ArrayList<>();
    List<Succession> successions = new ArrayList<>();
    int next = 0;
    int per = 1 + HAMLETS_EACH;
    for (int first = 0; first < units.size(); first += 1 + COMMUNES_EACH * per) {
      UnitId province = units.get(first).id();
      for (int c = 0; c < COMMUNES_EACH; c++) {
        if (c % 2 == 0) {
          UnitId heir = ids.get(next++);
          Unit made =
              SampleUnit.of(heir)
                  .since(REFORM)
                  .named(Level.COMMUNE, "xã", "Số " + heir.value())
                  .coded(heir.value() + mark)
                  .below(province)
                  .unit();
          changes.add(new UnitChange(heir, UnitKind.TERRITORY, UnitFacts.NONE, made.facts()));
        }
        UnitId heir = ids.get(next - 1);
        int commune = first + 1 + c * per;
        Unit ended =
            SampleUnit.of(units.get(commune).id())
                .during(new Validity(SampleUnit.FOUNDED, REFORM))
                .named(Level.COMMUNE, "đơn vị", "Số " + units.get(commune).id().value())
                .coded(units.get(commune).id().value() + mark)
                .below(province)
                .unit();
        changes.add(change(units.get(commune), ended));
        successions.add(Succession.whole(ended.id(), REFORM, heir));
        for (int h = commune + 1; h < commune + per; h++) {
          Unit hamlet = before.unit(units.get(h).id()).orElseThrow();
          List<Placement> placements =
              List.of(
                  hamlet.placements().get(0).during(new Validity(SampleUnit.FOUNDED, REFORM)),
                  new Placement(Hierarchy.TERRITORY, heir, Validity.since(REFORM)));
          changes.add(
              change(
                  hamlet,
                  new Unit(
                      hamlet.id(), hamlet.kind(), hamlet.names(), hamlet.codes(), placements)));
        }
      }
    }
    return new Effect(changes, successions, List.of());
  }

  private Effect renamed(int which) {
    Unit before = units.get(which);
    Unit named =
        SampleUnit.of(before.id())
            .named(before.names().get(0).level(), "khu vực", "Tên mới")
            .unit();
    Unit after =
        new Unit(before.id(), before.kind(), named.names(), before.codes(), before.placements());
    return new Effect(List.of(change(before, after)), List.of(), List.of());
  }

  private static UnitChange change(Unit before, Unit after) {
    return new UnitChange(
        before.id(),
        before.kind(),
        before.facts().without(after.facts()),
        after.facts().without(before.facts()));
  }

  private boolean keep(String code, String annuls, Effect effect) {
    reorganisations.keep(
        new Reorganisation(
            code,
            new Decision("202/2025/QH15", "Quốc hội", REFORM),
            REFORM,
            new Recorded("Thuỷ", Instant.parse("2025-06-20T08:00:00Z")),
            annuls,
            null),
        List.of(),
        effect);
    return true;
  }

  private void explain() {
    String day =
        " AND valid_from <= DATE '2025-07-01' AND (valid_until > DATE '2025-07-01' OR valid_until"
            + " IS NULL)";
    String hamlet = String.valueOf(units.get(units.size() - 1).id().value());
    String province = String.valueOf(provinces.get(3).value());
    assertUses(
        "unit_ancestor_pkey",
        "SELECT ancestor_id FROM unit_ancestor WHERE hierarchy = 'TERRITORY' AND descendant_id = "
            + hamlet
            + day);
    assertUses(
        "unit_ancestor_below",
        "SELECT descendant_id FROM unit_ancestor WHERE hierarchy = 'TERRITORY' AND ancestor_id = "
            + province
            + day);
  }

  private void assertUses(String index, String query) {
    @SuppressWarnings("unchecked")
    List<String> plan =
        inTransaction(
            () ->
                entityManager
                    .createNativeQuery("EXPLAIN (ANALYZE, COSTS OFF) " + query)
                    .getResultList());
    System.out.println(String.join("\n", plan));
    assertTrue(String.join("\n", plan).contains(index), plan::toString);
  }

  private boolean one(String sql) {
    return inTransaction(
        () -> {
          entityManager
              .unwrap(org.hibernate.Session.class)
              .doWork(connection -> connection.createStatement().execute(sql));
          return true;
        });
  }

  private <T> T timed(String what, Supplier<T> act) {
    long start = System.nanoTime();
    T result = inTransaction(act);
    System.out.printf("%-32s %6d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    return result;
  }

  private <T> T inTransaction(Supplier<T> act) {
    return entityManager.getTransaction().isActive()
        ? act.get()
        : TestDatabase.inTransaction(entityManager, act);
  }
}
