package vn.qcdc.persistence.petitioner;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.petitioner.Clue;
import vn.qcdc.domain.petitioner.Identity;
import vn.qcdc.domain.petitioner.MatterKind;
import vn.qcdc.domain.petitioner.Petitioner;
import vn.qcdc.domain.petitioner.Trait;

/** The columns of a petitioner, of its seal and of its index. */
final class PetitionerColumns {

  /** What may be shown. */
  static final String SHOWN =
      "id, unit_id, kind, anonymous, received_on, registered_at, registered_by, erased_at,"
          + " erased_by, erased_because";

  private PetitionerColumns() {}

  static Petitioner petitioner(ResultSet row) throws SQLException {
    return new Petitioner(
        row.getObject("id", UUID.class),
        new UnitId(row.getLong("unit_id")),
        MatterKind.valueOf(row.getString("kind")),
        row.getBoolean("anonymous"),
        row.getObject("received_on", LocalDate.class),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        row.getString("registered_by"),
        erasure(row));
  }

  /** The seal, the index and the keys of both, six parameters from an index on. */
  static int bindSeal(
      PreparedStatement statement,
      int first,
      Petitioner petitioner,
      Identity identity,
      KeyRing ring)
      throws SQLException {
    int at = first;
    statement.setString(at++, Seal.close(identity, petitioner, ring.sealing()));
    statement.setString(at++, ring.sealing().getKeyID());
    for (Trait trait : List.of(Trait.FULL_NAME, Trait.DOCUMENT_NUMBER, Trait.PHONE)) {
      statement.setBytes(at++, digest(trait, petitioner.unit(), identity, ring));
    }
    statement.setString(at++, ring.indexing().getKeyID());
    return at;
  }

  static String index(Trait trait) {
    return switch (trait) {
      case FULL_NAME -> "name_index";
      case DOCUMENT_NUMBER -> "document_index";
      case PHONE -> "phone_index";
    };
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Object[] numbers(Collection<UnitId> units) {
    return units.stream().map(UnitId::value).toArray();
  }

  private static byte @Nullable [] digest(
      Trait trait, UnitId unit, Identity identity, KeyRing ring) {
    return identity.clues().stream()
        .filter(clue -> clue.trait() == trait && !clue.isEmpty())
        .findFirst()
        .map((Clue clue) -> BlindIndex.of(clue, unit, ring.indexing()))
        .orElse(null);
  }

  private static Petitioner.@Nullable Erasure erasure(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("erased_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Petitioner.Erasure(
            at.toInstant(), row.getString("erased_by"), row.getString("erased_because"));
  }
}
