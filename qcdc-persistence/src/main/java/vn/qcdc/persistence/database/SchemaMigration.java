package vn.qcdc.persistence.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before the first request; the server does not start on a schema it
 * does not know. The schema belongs to the owner; the application gets just the rights it needs.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  private static final System.Logger LOG = System.getLogger(SchemaMigration.class.getName());

  private static final String COULD_CHANGE_THE_AUDIT =
      """
      SELECT pg_has_role(current_user, relowner, 'MEMBER')
        OR has_schema_privilege(current_user, relnamespace, 'CREATE')
        OR EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole))
      FROM pg_class WHERE oid = 'audit_entry'::regclass\
      """;

  @Resource(lookup = "java:jboss/datasources/QcdcOwnerDS")
  private DataSource owner;

  @Resource(lookup = "java:jboss/datasources/QcdcDS")
  private DataSource application;

  @PostConstruct
  void migrate() {
    if (!migrate(owner, application)) {
      String danger =
          "The database user of the application owns the schema, or may create in it, and could"
              + " change the audit: set QCDC_DB_OWNER_USER and QCDC_DB_OWNER_PASSWORD, and another"
              + " QCDC_DB_USER";
      if ("production".equals(System.getenv().getOrDefault("QCDC_MODE", "").strip())) {
        throw new IllegalStateException(danger);
      }
      LOG.log(System.Logger.Level.WARNING, danger);
    }
  }

  /**
   * Brings the schema of any database up to date.
   *
   * @param owner logs in as the role that is to own the schema
   * @param application logs in as the role that is to use it
   * @return whether the audit is safe from the application
   */
  public static boolean migrate(DataSource owner, DataSource application) {
    Flyway.configure(SchemaMigration.class.getClassLoader()).dataSource(owner).load().migrate();
    try (Connection using = application.getConnection();
        Connection owning = owner.getConnection()) {
      String user = one(using, "SELECT current_user");
      if (!user.equals(one(owning, "SELECT current_user"))) {
        grant(owning, user);
      }
      return one(using, COULD_CHANGE_THE_AUDIT).equals("f");
    } catch (SQLException fault) {
      throw new IllegalStateException("The application could not be given its rights", fault);
    }
  }

  private static void grant(Connection owning, String user) throws SQLException {
    try (PreparedStatement grant =
        owning.prepareStatement("SELECT grant_to_application(?::name)")) {
      grant.setString(1, user);
      grant.execute();
    }
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
