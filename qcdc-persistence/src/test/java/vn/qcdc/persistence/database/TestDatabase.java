package vn.qcdc.persistence.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * One PostgreSQL for all tests of this module, started when it is first needed, with the real
 * schema.
 */
public final class TestDatabase {

  private static final String APPLICATION = "qcdc_app";
  private static final EmbeddedPostgres POSTGRES = start();
  private static final EntityManagerFactory FACTORY = factory();

  private static final String TEST_ACTS =
      "SELECT set_config('qcdc.act', '{\"actor\": \"test\", \"operation\": \"test\"}', true)";

  private TestDatabase() {}

  public static EntityManager entityManager() {
    return FACTORY.createEntityManager();
  }

  /** Begins a transaction in which a test acts. */
  public static void begin(EntityManager entityManager) {
    entityManager.getTransaction().begin();
    entityManager.createNativeQuery(TEST_ACTS).getSingleResult();
  }

  /** For those who must do what the application may not. */
  public static DataSource ofSuperuser() {
    return POSTGRES.getPostgresDatabase();
  }

  static DataSource ofSuperuser(String database) {
    return POSTGRES.getDatabase("postgres", database);
  }

  /** As the server logs in. */
  public static DataSource ofApplication() {
    return POSTGRES.getDatabase(APPLICATION, "postgres");
  }

  /**
   * Runs an act in a transaction of its own, in which a test acts; when it throws, what it did is
   * undone.
   */
  public static <T> T inTransaction(EntityManager entityManager, Supplier<T> act) {
    begin(entityManager);
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

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "vi-VN")
              .setLocaleConfig("locale", "C.UTF-8")
              .start();
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE ROLE " + APPLICATION + " LOGIN");
      }
      SchemaMigration.migrate(
          postgres.getPostgresDatabase(), postgres.getDatabase(APPLICATION, "postgres"));
      return postgres;
    } catch (IOException | SQLException noDatabase) {
      throw new IllegalStateException("No database", noDatabase);
    }
  }

  private static EntityManagerFactory factory() {
    return Persistence.createEntityManagerFactory(
        "qcdc",
        Map.of(
            "jakarta.persistence.transactionType",
            "RESOURCE_LOCAL",
            "jakarta.persistence.nonJtaDataSource",
            ofApplication()));
  }
}
