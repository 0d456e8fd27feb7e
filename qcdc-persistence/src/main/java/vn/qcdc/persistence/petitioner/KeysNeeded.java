package vn.qcdc.persistence.petitioner;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Says in the log, when the server starts, without which keys some identities cannot be opened or
 * found. The server runs on: everything else needs no key.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class KeysNeeded {

  private static final System.Logger LOG = System.getLogger(KeysNeeded.class.getName());

  private static final String NEEDED =
      """
      SELECT key, count(*) FROM (
        SELECT sealed_with AS key FROM petitioner WHERE erased_at IS NULL
        UNION ALL SELECT indexed_with FROM petitioner WHERE erased_at IS NULL) AS used
      GROUP BY key\
      """;

  @Inject KeyRingFile keys;

  @Resource(lookup = "java:jboss/datasources/QcdcDS")
  private DataSource dataSource;

  @PostConstruct
  void check() {
    KeyRing ring = keys.get();
    Set<String> there = new TreeSet<>(ring.sealingIds());
    there.addAll(ring.indexingIds());
    TreeMap<String, Long> missing = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(NEEDED);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        missing.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException noDatabase) {
      throw new IllegalStateException(noDatabase);
    }
    missing.keySet().removeAll(there);
    if (!missing.isEmpty()) {
      LOG.log(
          System.Logger.Level.ERROR,
          "Keys of petitioners are missing; so many identities cannot be opened or found: {0}."
              + " Bring the key file back: {1}",
          missing,
          keys);
    } else if (ring.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING, "There are no keys, so no petitioners are kept: {0}", keys);
    }
  }
}
