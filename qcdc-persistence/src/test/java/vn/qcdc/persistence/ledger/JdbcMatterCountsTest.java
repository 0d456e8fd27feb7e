package vn.qcdc.persistence.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.qcdc.domain.ledger.Breakdown;
import vn.qcdc.domain.ledger.FoldedCounts;
import vn.qcdc.domain.ledger.HeldMatter;
import vn.qcdc.domain.ledger.LedgerQuestion;
import vn.qcdc.domain.ledger.RandomMatters;
import vn.qcdc.domain.ledger.ReplayedMatters;
import vn.qcdc.domain.ledger.Span;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JdbcMatterCountsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int SPANS = 40;

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final JdbcMatterCounts counts = new JdbcMatterCounts(entityManager);
  private List<UnitId> units = List.of();

  @BeforeEach
  void keepUnits() {
    Organisations organisations = TestOrganisations.of(entityManager);
    units = inTransaction(() -> organisations.nextIds(9));
    inTransaction(
        () -> {
          organisations.add(
              units.stream()
                  .map(
                      each ->
                          SampleUnit.of(each)
                              .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                              .coded(fresh("93"))
                              .unit())
                  .toList());
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource(Breakdown.class)
  void counts_what_happened_day_by_day(Breakdown breakdown) {
    long seed = breakdown.name().hashCode();
    RandomGenerator random = new SplittableRandom(seed);
    List<HeldMatter> matters = keep(new RandomMatters(random, units).some(500));
    for (int i = 0; i < SPANS; i++) {
      LedgerQuestion question =
          new LedgerQuestion(span(random), kinds(random), breakdown, parts(random, breakdown));
      assertEquals(
          FoldedCounts.ledgers(new ReplayedMatters(matters).count(question)),
          FoldedCounts.ledgers(inTransaction(() -> counts.count(question))),
          () -> "seed " + seed + ": " + question);
    }
  }

  @Test
  void follows_what_a_matter_is_found_to_be_and_what_is_split_off() {
    List<HeldMatter> matters = keep(new RandomMatters(new SplittableRandom(7), units).some(40));
    HeldMatter opinion =
        matters.stream()
            .filter(each -> each.kind() == Kind.OPINION && each.weight() > 1)
            .findFirst()
            .orElseThrow();
    inTransaction(
        () ->
            entityManager
                    .createNativeQuery(
                        """
                        UPDATE matter SET weight = 1, field = 'HEALTH', version = version + 1
                        WHERE id = :id\
                        """)
                    .setParameter("id", opinion.id())
                    .executeUpdate()
                + entityManager
                    .createNativeQuery(
                        """
                        INSERT INTO matter_step (matter_id, number, act, done_on, done_at, done_by, unit_id, state, standing)
                        SELECT id, version, 'SPLIT', '2026-01-01', now(), 'test', received_by, state, standing
                        FROM matter WHERE id = :id\
                        """)
                    .setParameter("id", opinion.id())
                    .executeUpdate());
    List<?> held =
        inTransaction(
            () ->
                entityManager
                    .createNativeQuery(
                        "SELECT DISTINCT field || ' ' || weight FROM holding WHERE matter_id = :id")
                    .setParameter("id", opinion.id())
                    .getResultList());
    assertEquals(List.of("HEALTH 1"), held);
  }

  private List<HeldMatter> keep(List<HeldMatter> matters) {
    inTransaction(
        () -> {
          new MatterRows(entityManager).insert(matters);
          return true;
        });
    return matters;
  }

  private static Span span(RandomGenerator random) {
    LocalDate from = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(800));
    return new Span(from, from.plusDays(1 + random.nextInt(400)), TODAY);
  }

  private static Set<Kind> kinds(RandomGenerator random) {
    Set<Kind> kinds = EnumSet.allOf(Kind.class);
    kinds.removeIf(each -> random.nextInt(3) == 0);
    return kinds;
  }

  private Map<UnitId, String> parts(RandomGenerator random, Breakdown breakdown) {
    Map<UnitId, String> parts = new HashMap<>();
    for (UnitId unit : new ArrayList<>(units)) {
      if (random.nextInt(4) > 0) {
        parts.put(unit, breakdown.isOfUnits() ? "P" + random.nextInt(3) : "");
      }
    }
    return parts;
  }

  private <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
