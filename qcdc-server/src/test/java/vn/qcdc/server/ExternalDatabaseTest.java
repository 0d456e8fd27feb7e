package vn.qcdc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {

  private static final Map<String, String> APPLICATION =
      Map.of("QCDC_DB_HOST", "db.example.vn", "QCDC_DB_USER", "qcdc", "QCDC_DB_PASSWORD", "one");

  @Test
  void without_a_host_there_is_none() {
    assertEquals(Optional.empty(), ExternalDatabase.in(Map.of("QCDC_DB_OWNER_USER", "owner")));
  }

  @Test
  void without_an_owner_the_application_is_the_owner() {
    DatabaseLogins logins = ExternalDatabase.in(APPLICATION).orElseThrow();
    assertEquals(new DatabaseAddress("db.example.vn", 5432, "qcdc", "qcdc", "one"), logins.owner());
    assertEquals(logins.owner(), logins.application());
  }

  @Test
  void the_owner_is_another_user_of_the_same_database() {
    Map<String, String> environment = new HashMap<>(APPLICATION);
    environment.put("QCDC_DB_OWNER_USER", "owner");
    environment.put("QCDC_DB_OWNER_PASSWORD", "two");
    DatabaseLogins logins = ExternalDatabase.in(environment).orElseThrow();
    assertEquals(
        new DatabaseAddress("db.example.vn", 5432, "qcdc", "owner", "two"), logins.owner());
    assertTrue(
        logins
            .environment()
            .entrySet()
            .containsAll(
                Map.of(
                        "QCDC_DB_USER", "qcdc",
                        "QCDC_DB_PASSWORD", "one",
                        "QCDC_DB_OWNER_USER", "owner",
                        "QCDC_DB_OWNER_PASSWORD", "two")
                    .entrySet()));
  }
}
