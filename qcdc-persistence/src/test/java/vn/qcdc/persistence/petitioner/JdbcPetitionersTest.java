package vn.qcdc.persistence.petitioner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.petitioner.Clue;
import vn.qcdc.domain.petitioner.Identity;
import vn.qcdc.domain.petitioner.Opening;
import vn.qcdc.domain.petitioner.Petitioner;
import vn.qcdc.domain.petitioner.PetitionersContract;
import vn.qcdc.domain.petitioner.SamplePetitioner;
import vn.qcdc.domain.petitioner.Seals.Resealed;
import vn.qcdc.domain.petitioner.Trait;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JdbcPetitionersTest extends PetitionersContract {

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final String run = UUID.randomUUID().toString();
  private final OctetSequenceKey sealing = SampleKeys.sealing("seal-1-" + run);
  private final OctetSequenceKey indexing = SampleKeys.indexing("index-1-" + run);
  private final OctetSequenceKey newSealing = SampleKeys.sealing("seal-2-" + run);
  private final OctetSequenceKey newIndexing = SampleKeys.indexing("index-2-" + run);

  @TempDir Path folder;

  @Override
  protected Keepers createKeepers() {
    SampleKeys.write(ring(), SampleKeys.text(sealing, indexing));
    return new Keepers(
        TestOrganisations.of(entityManager), new JdbcPetitioners(entityManager, keys()));
  }

  @Override
  protected <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }

  @Test
  void no_row_holds_any_part_of_an_identity() {
    Petitioner petitioner = keep(unit, SamplePetitioner.identity());
    String row = row(petitioner);
    for (String secret : List.of("Thương", "thương", "093185012345", "0912", "Vị Tân", "ông Ba")) {
      assertFalse(row.contains(secret), row);
    }
  }

  @Test
  void seals_that_were_exchanged_in_the_database_are_spoiled() {
    Petitioner one = keep(unit, SamplePetitioner.named("Lê Thị Một"));
    Petitioner other = keep(unit, SamplePetitioner.named("Lê Văn Hai"));
    execute(
        "UPDATE petitioner AS a SET sealed = b.sealed FROM petitioner AS b WHERE a.id IN (:1, :2)"
            + " AND b.id IN (:1, :2) AND a.id <> b.id",
        one,
        other);
    assertEquals(new Opening.Spoiled(), open(one));
    assertEquals(new Opening.Spoiled(), open(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM petitioner WHERE id = :1",
        "UPDATE petitioner SET kind = 'COMPLAINT' WHERE id = :1",
        "UPDATE petitioner SET registered_by = 'x' WHERE id = :1",
        "UPDATE petitioner SET sealed = NULL WHERE id = :1",
        "UPDATE petitioner SET erased_at = now() WHERE id = :1",
        "UPDATE petitioner SET erased_at = now(), erased_by = 'x', erased_because = 'y', sealed ="
            + " NULL, sealed_with = NULL, indexed_with = NULL WHERE id = :1",
        "TRUNCATE petitioner"
      })
  void the_database_refuses_what_only_an_error_would_do(String statement) {
    Petitioner petitioner = keep(unit, SamplePetitioner.identity());
    refused(() -> execute(statement, petitioner, petitioner));
    assertEquals(new Opening.Opened(SamplePetitioner.identity()), open(petitioner));
  }

  @Test
  void after_a_rotation_everything_is_still_opened_and_found() {
    Identity identity = SamplePetitioner.identity();
    Petitioner before = keep(unit, identity);
    rotate();
    Petitioner after = keep(unit, identity);
    assertEquals(new Opening.Opened(identity), open(before));
    for (Clue clue : identity.clues()) {
      assertEquals(Set.of(before, after), Set.copyOf(search(clue, Set.of(unit))));
    }
  }

  @Test
  void resealing_goes_on_where_it_stopped_until_the_old_keys_are_needed_no_more() {
    Identity identity = SamplePetitioner.identity();
    List<Petitioner> kept =
        List.of(keep(unit, identity), keep(unit, identity), keep(unit, identity));
    rotate();
    Resealed first = reseal(2);
    assertEquals(2, first.resealed());
    assertTrue(first.keysInUse().contains(sealing.getKeyID()));
    assertEquals(1, first.left());
    Resealed last = reseal(2);
    assertEquals(1, last.resealed());
    assertEquals(0, last.left());
    assertEquals(0, reseal(2).resealed());
    assertFalse(last.keysInUse().contains(sealing.getKeyID()));
    assertFalse(last.keysInUse().contains(indexing.getKeyID()));
    SampleKeys.write(ring(), SampleKeys.text(newSealing, newIndexing));
    kept.forEach(each -> assertEquals(new Opening.Opened(identity), open(each)));
    Clue name = Clue.of(Trait.FULL_NAME, "Nguyễn Thị Hoài Thương");
    assertEquals(Set.copyOf(kept), Set.copyOf(search(name, Set.of(unit))));
  }

  @Test
  void resealing_passes_by_what_it_cannot_open() {
    Petitioner spoiled = keep(unit, SamplePetitioner.identity());
    Petitioner whole = keep(unit, SamplePetitioner.identity());
    execute("UPDATE petitioner SET sealed = 'x' WHERE id = :1", spoiled, whole);
    rotate();
    Resealed resealed = reseal(1);
    while (resealed.left() > 0) {
      resealed = reseal(1);
    }
    assertTrue(reseal(100).unopened() >= 1);
    assertEquals(new Opening.Opened(SamplePetitioner.identity()), open(whole));
    assertEquals(new Opening.Spoiled(), open(spoiled));
  }

  @Test
  void a_lost_key_is_named_and_comes_back() {
    Petitioner petitioner = keep(unit, SamplePetitioner.identity());
    String whole = SampleKeys.text(sealing, indexing);
    SampleKeys.write(ring(), SampleKeys.text(newSealing, newIndexing));
    assertEquals(new Opening.KeyMissing(sealing.getKeyID()), open(petitioner));
    SampleKeys.write(ring(), whole);
    assertEquals(new Opening.Opened(SamplePetitioner.identity()), open(petitioner));
  }

  private void rotate() {
    SampleKeys.write(ring(), SampleKeys.text(newSealing, newIndexing, sealing, indexing));
  }

  private Resealed reseal(int most) {
    return inTransaction(() -> new JdbcSeals(entityManager, keys()).reseal(most));
  }

  private KeyRingFile keys() {
    return new KeyRingFile(ring().toString());
  }

  private Path ring() {
    return folder.resolve("ring.json");
  }

  private String row(Petitioner petitioner) {
    return inTransaction(
        () ->
            String.valueOf(
                entityManager
                    .createNativeQuery(
                        "SELECT p::text FROM petitioner AS p WHERE id = ?1", String.class)
                    .setParameter(1, petitioner.id())
                    .getSingleResult()));
  }

  private void execute(String statement, Petitioner one, Petitioner other) {
    String sql =
        statement.replace(":1", "'" + one.id() + "'").replace(":2", "'" + other.id() + "'");
    inTransaction(() -> entityManager.createNativeQuery(sql).executeUpdate());
  }
}
