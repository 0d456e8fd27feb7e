package vn.qcdc.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.SampleCodes.fresh;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.time.Validity;

/** What every keeper of aliases owes. */
public abstract class AliasesContract extends RepositoryContract {

  private static final Instant AT = Instant.parse("2024-01-15T02:30:00.123456Z");
  private static final String BY = "Nguyễn Thị Thuỷ";

  private final String text = fresh("xã Hoà An");
  private Organisations organisations;
  private Aliases aliases;
  private UnitId unit;
  private UnitId other;

  protected abstract Organisations createOrganisations();

  /** What keeps its references elsewhere than there has no use for the argument. */
  protected abstract Aliases createAliases(Organisations organisations);

  @BeforeEach
  void keepUnits() {
    organisations = createOrganisations();
    aliases = createAliases(organisations);
    unit = keepUnit(new Validity(SampleUnit.FOUNDED, SampleOrganisation.DAY));
    other = keepUnit(Validity.since(SampleUnit.FOUNDED));
  }

  @Test
  void a_confirmed_alias_comes_back() {
    Alias alias = add(text, unit);
    assertEquals(new Alias(alias.id(), text, unit, BY, AT), alias);
    assertEquals(Optional.of(alias), current().alias(alias.id()));
    assertEquals(Optional.of(alias), current().alias(text, unit));
    assertEquals(Optional.of(alias), inTransaction(aliases::currentForUpdate).alias(alias.id()));
  }

  @Test
  void an_alias_is_known_however_it_is_written() {
    Alias alias = add(text, unit);
    String newStyle = text.replace("Hoà", "Hòa").toUpperCase(Locale.ROOT);
    assertEquals(Optional.of(alias), current().alias(newStyle, unit));
    assertEquals(
        Optional.of(alias),
        current().alias(" " + Normalizer.normalize(text, Normalizer.Form.NFD) + ".", unit));
    assertEquals(Optional.empty(), current().alias(text.replace("Hoà", "Hóa"), unit));
  }

  @Test
  void an_alias_means_nothing_but_its_unit() {
    add(text, unit);
    assertEquals(Optional.empty(), current().alias(text, other));
    assertEquals(Optional.empty(), current().alias(text + " B", unit));
  }

  @Test
  void the_same_alias_is_not_kept_twice() {
    add(text, unit);
    refused(() -> aliases.add(text, unit, BY, AT));
    refused(() -> aliases.add(text.replace("Hoà", "hòa"), unit, "khác", AT));
    assertEquals(1, count(unit));
  }

  @Test
  void a_text_may_mean_several_units() {
    Alias one = add(text, unit);
    Alias two = add(text, other);
    assertTrue(one.id() < two.id());
    assertEquals(Optional.of(two), current().alias(text, other));
  }

  @Test
  void an_alias_of_an_unknown_unit_is_refused() {
    refused(() -> aliases.add(text, new UnitId(Long.MAX_VALUE), BY, AT));
  }

  @Test
  void an_alias_without_letters_is_refused() {
    refused(() -> aliases.add(" – ", unit, BY, AT));
  }

  @Test
  void a_withdrawn_alias_means_nothing_any_more_and_may_be_confirmed_again() {
    Alias withdrawn = add(text, unit);
    kept(() -> aliases.withdraw(withdrawn, "Trần Văn Sỹ", AT.plusSeconds(1)));
    assertEquals(Optional.empty(), current().alias(withdrawn.id()));
    assertEquals(Optional.empty(), current().alias(text, unit));
    refused(() -> aliases.withdraw(withdrawn, "Trần Văn Sỹ", AT.plusSeconds(2)));
    Alias again = add(text, unit);
    assertFalse(again.id() == withdrawn.id());
    assertEquals(Optional.of(again), current().alias(text, unit));
  }

  @Test
  void of_the_units_of_an_alias_the_only_one_that_stands_on_the_day_is_meant() {
    add(text, unit);
    assertEquals(Optional.of(unit), meant("2023-12-30"));
    assertEquals(Optional.empty(), meant("2023-12-31"));
    assertEquals(Optional.empty(), meant("2003-12-31"));
    add(text, other);
    assertEquals(Optional.empty(), meant("2023-12-30"));
    assertEquals(Optional.of(other), meant("2023-12-31"));
  }

  @Test
  void what_is_undone_is_not_remembered() {
    add(text, unit);
    refused(
        () -> {
          aliases.add(text, other, BY, AT);
          aliases.add(text, other, BY, AT);
        });
    assertEquals(1, count(unit));
  }

  private UnitId keepUnit(Validity validity) {
    UnitId id = inTransaction(() -> organisations.nextIds(1)).get(0);
    Unit province =
        SampleUnit.of(id)
            .during(validity)
            .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
            .coded(fresh("93"))
            .unit();
    kept(() -> organisations.add(List.of(province)));
    return id;
  }

  private Optional<UnitId> meant(String day) {
    UnitTree tree =
        inTransaction(organisations::current).asOf(LocalDate.parse(day), Hierarchy.TERRITORY);
    return current().unit(text, tree).map(UnitSnapshot::id);
  }

  private Alias add(String written, UnitId meant) {
    return inTransaction(() -> aliases.add(written, meant, BY, AT));
  }

  private ConfirmedAliases current() {
    return inTransaction(aliases::current);
  }

  private long count(UnitId meant) {
    return current().all().stream().filter(alias -> alias.unit().equals(meant)).count();
  }
}
