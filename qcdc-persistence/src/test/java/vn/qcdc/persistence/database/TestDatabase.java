package vn.qcdc.persistence.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * One PostgreSQL for all tests of this module, started when it is first needed, with the real
 * schema.
 */
public final class TestDatabase {

  private static final DataSource DATA_SOURCE = start();
  private static final EntityManagerFactory FACTORY = factory();

  private TestDatabase() {}

  public static EntityManager entityManager() {
    return FACTORY.createEntityManager();
  }

  /** Runs an act in a transaction of its own; when it throws, what it did is undone. */
  public static <T> T inTransaction(EntityManager entityManager, Supplier<T> act) {
    entityManager.getTransaction().begin();
    try {
      T result = act.get();
      entityManager.getTransaction().commit();
      return result;
    } catch (RuntimeException | Error refused) {
      if (entityManager.getTransaction().isActive()) {
        entityManager.getTransaction().rollback();
      }
      throw refused;
    } finally {
      // As in the server, where every transaction begins with nothing remembered.
      entityManager.clear();
    }
  }

  private static DataSource start() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "vi-VN")
              .setLocaleConfig("locale", "C.UTF-8")
              .start();
      SchemaMigration.migrate(postgres.getPostgresDatabase());
      return postgres.getPostgresDatabase();
    } catch (IOException noDatabase) {
      throw new UncheckedIOException(noDatabase);
    }
  }

  private static EntityManagerFactory factory() {
    return Persistence.createEntityManagerFactory(
        "qcdc",
        Map.of(
            "jakarta.persistence.transactionType",
            "RESOURCE_LOCAL",
            "jakarta.persistence.nonJtaDataSource",
            DATA_SOURCE));
  }
}
