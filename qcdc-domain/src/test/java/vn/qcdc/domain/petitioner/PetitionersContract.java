package vn.qcdc.domain.petitioner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.qcdc.domain.SampleCodes.fresh;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;

/** What every keeper of petitioners owes. */
public abstract class PetitionersContract extends RepositoryContract {

  private final Identity identity = SamplePetitioner.identity();
  private final Clue name = Clue.of(Trait.FULL_NAME, "NGUYỄN THỊ HOÀI THƯƠNG");
  protected Petitioners petitioners;
  protected UnitId unit;
  private UnitId neighbour;

  /** What is tested, and what it stands on. */
  public record Keepers(Organisations organisations, Petitioners petitioners) {}

  protected abstract Keepers createKeepers();

  @BeforeEach
  void keepUnits() {
    Keepers keepers = createKeepers();
    petitioners = keepers.petitioners();
    List<UnitId> ids = inTransaction(() -> keepers.organisations().nextIds(2));
    unit = ids.get(0);
    neighbour = ids.get(1);
    ids.forEach(
        id ->
            kept(
                () ->
                    keepers
                        .organisations()
                        .add(
                            List.of(
                                SampleUnit.of(id)
                                    .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                                    .coded(fresh("93"))
                                    .unit()))));
    assertFalse(petitioners.areLocked());
  }

  @Test
  void what_was_kept_is_opened() {
    Petitioner petitioner = keep(unit, identity);
    assertEquals(new Opening.Opened(identity), open(petitioner));
  }

  @Test
  void the_anonymous_are_kept_like_everybody() {
    Petitioner petitioner = keep(unit, Identity.ANONYMOUS);
    assertEquals(new Opening.Opened(Identity.ANONYMOUS), open(petitioner));
  }

  @Test
  void what_another_unit_keeps_is_not_there() {
    Petitioner petitioner = keep(unit, identity);
    assertEquals(Optional.of(petitioner), find(petitioner.id(), Set.of(neighbour, unit)));
    assertEquals(Optional.empty(), find(petitioner.id(), Set.of(neighbour)));
    assertEquals(Optional.empty(), find(petitioner.id(), Set.of()));
    assertEquals(List.of(), search(name, Set.of(neighbour)));
    assertEquals(List.of(), list(Set.of(neighbour), 0, 10));
  }

  @Test
  void each_clue_finds_and_a_part_of_it_does_not() {
    Petitioner petitioner = keep(unit, identity);
    keep(unit, new Identity("Nguyễn Thị Hoài", null, null, null, null, null));
    keep(unit, Identity.ANONYMOUS);
    for (Clue clue : identity.clues()) {
      assertEquals(List.of(petitioner), search(clue, Set.of(unit)), clue::toString);
    }
    assertEquals(List.of(), search(Clue.of(Trait.FULL_NAME, "Thương"), Set.of(unit)));
    // The number of one thing is not the number of another.
    assertEquals(List.of(), search(Clue.of(Trait.PHONE, "093185012345"), Set.of(unit)));
  }

  @Test
  void the_latest_come_first_and_by_pages() {
    Petitioner second = keep(SamplePetitioner.at(neighbour, SamplePetitioner.AT.plusSeconds(1)));
    Petitioner first = keep(SamplePetitioner.of(unit));
    Petitioner third = keep(SamplePetitioner.at(unit, SamplePetitioner.AT.plusSeconds(2)));
    Set<UnitId> both = Set.of(unit, neighbour);
    assertEquals(List.of(third, second, first), list(both, 0, 10));
    assertEquals(List.of(second), list(both, 1, 1));
    assertEquals(List.of(third, second), inTransaction(() -> petitioners.search(name, both, 2)));
  }

  @Test
  void what_is_erased_is_gone_but_for_that_it_was_there() {
    Petitioner petitioner = keep(unit, identity);
    Petitioner erased =
        petitioner.erased(
            new Petitioner.Erasure(SamplePetitioner.AT, "can-bo", "Hết thời hạn lưu trữ"));
    kept(() -> petitioners.erase(erased));
    assertEquals(Optional.of(erased), find(petitioner.id(), Set.of(unit)));
    assertEquals(new Opening.Erased(), open(erased));
    assertEquals(List.of(), search(name, Set.of(unit)));
  }

  protected final Petitioner keep(UnitId keeper, Identity of) {
    Petitioner petitioner = SamplePetitioner.of(keeper);
    kept(() -> petitioners.keep(petitioner, of));
    return petitioner;
  }

  protected final Opening open(Petitioner petitioner) {
    return inTransaction(() -> petitioners.open(petitioner));
  }

  protected final List<Petitioner> search(Clue clue, Set<UnitId> units) {
    return inTransaction(() -> petitioners.search(clue, units, 10));
  }

  private Petitioner keep(Petitioner petitioner) {
    kept(() -> petitioners.keep(petitioner, identity));
    return petitioner;
  }

  private Optional<Petitioner> find(UUID id, Set<UnitId> units) {
    return inTransaction(() -> petitioners.find(id, units));
  }

  private List<Petitioner> list(Set<UnitId> units, int offset, int limit) {
    return inTransaction(() -> petitioners.of(units, offset, limit));
  }
}
