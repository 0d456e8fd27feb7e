package vn.qcdc.persistence.figure;

import static vn.qcdc.domain.SampleCodes.fresh;
import static vn.qcdc.domain.catalogue.SampleCatalogue.everywhere;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;
import vn.qcdc.persistence.catalogue.TestCatalogues;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

/** A province with a yearly form of two measures, kept in the database, and sheets of it. */
public record KeptSample(String form, String teams, String members, UnitId province) {

  public static KeptSample in(EntityManager entityManager) {
    UnitId province =
        TestDatabase.inTransaction(
                entityManager, () -> TestOrganisations.of(entityManager).nextIds(1))
            .get(0);
    KeptSample sample = new KeptSample(fresh("NAM"), fresh("TEAMS"), fresh("MEMBERS"), province);
    TestDatabase.inTransaction(
        entityManager,
        () -> {
          TestOrganisations.of(entityManager)
              .add(
                  List.of(
                      SampleUnit.of(province)
                          .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                          .coded(fresh("93"))
                          .unit()));
          TestCatalogues.of(entityManager).add(sample.catalogue());
          return true;
        });
    return sample;
  }

  /** A revision that is received so many days after the first could be. */
  public KeptSheet sheet(int year, int revision, int value) {
    return SampleSheet.of(form, province, String.valueOf(year))
        .value(teams, value)
        .nil(members)
        .kept(revision, day(revision));
  }

  public SheetKey key(int year) {
    return sheet(year, 1, 0).sheet().key();
  }

  public static Instant day(int number) {
    return SampleSheet.RECEIVED.plus(number, ChronoUnit.DAYS);
  }

  private Catalogue catalogue() {
    return Catalogue.of(
        Stream.of(teams, members)
            .map(
                code -> new Measure(code, "Tổ hòa giải", "tổ", ValueType.AMOUNT, Nature.FLOW, null))
            .toList(),
        List.of(),
        List.of(
            new Form(
                form,
                "Số liệu năm",
                UnitKind.TERRITORY,
                EnumSet.of(Level.PROVINCE),
                PeriodType.YEAR,
                Validity.since(SampleCatalogue.IN_FORCE),
                List.of(everywhere(teams), everywhere(members)))));
  }
}
