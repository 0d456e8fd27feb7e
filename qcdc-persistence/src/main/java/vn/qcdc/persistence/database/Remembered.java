package vn.qcdc.persistence.database;

import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reference data that is read once and remembered until somebody, on whatever server, changes it:
 * each look costs one small query that asks for the revision.
 */
public final class Remembered<T> {

  private final EntityManager entityManager;
  private final String reference;
  private final Supplier<T> load;
  private final AtomicReference<@Nullable Reading<T>> latest = new AtomicReference<>();

  private record Reading<T>(long revision, T value) {}

  /**
   * @param reference the row of {@code reference_revision} that changes with the data
   */
  public Remembered(EntityManager entityManager, String reference, Supplier<T> load) {
    this.entityManager = entityManager;
    this.reference = reference;
    this.load = load;
  }

  /** The data as committed, or as changed by this very transaction. */
  public T get() {
    return readingOf("SELECT revision FROM reference_revision WHERE reference = :reference");
  }

  /** The data, and nobody else changes it until the transaction ends. */
  public T getForUpdate() {
    return readingOf(
        "SELECT revision FROM reference_revision WHERE reference = :reference FOR UPDATE");
  }

  /** Says that this transaction changes the data. */
  public void changed() {
    entityManager
        .createNativeQuery(
            "UPDATE reference_revision SET revision = nextval('reference_change') WHERE reference ="
                + " :reference")
        .setParameter("reference", reference)
        .executeUpdate();
  }

  private T readingOf(String revisionQuery) {
    Number revision =
        (Number)
            entityManager
                .createNativeQuery(revisionQuery)
                .setParameter("reference", reference)
                .getSingleResult();
    Reading<T> known = latest.get();
    if (known != null && known.revision() == revision.longValue()) {
      return known.value();
    }
    T value = load.get();
    latest.set(new Reading<>(revision.longValue(), value));
    return value;
  }
}
