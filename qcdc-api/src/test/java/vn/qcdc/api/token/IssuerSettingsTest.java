package vn.qcdc.api.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerSettingsTest {

  private static final String KEYCLOAK = "https://id.cantho.gov.vn/realms/qcdc";

  @TempDir Path folder;

  @Test
  void without_any_setting_nobody_is_trusted_over_the_network() {
    assertEquals(
        new IssuerSettings(Mode.EVALUATION, List.of(), KeyTimes.USUAL),
        IssuerSettings.of(Map.of()));
  }

  @Test
  void one_variable_is_enough_for_one_identity_provider() {
    IssuerSettings settings =
        IssuerSettings.of(Map.of("QCDC_OIDC_ISSUER", KEYCLOAK, "QCDC_MODE", "production"));
    assertEquals(
        List.of(
            new Issuer(
                "oidc",
                KEYCLOAK,
                Optional.empty(),
                "qcdc",
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256),
                ClaimNames.USUAL,
                Optional.empty())),
        settings.issuers());
    assertEquals(Mode.PRODUCTION, settings.mode());
  }

  @Test
  void a_file_lists_any_number_of_them() throws IOException {
    String file =
        file(
            """
            [{"name": "province", "issuer": "https://id.cantho.gov.vn/", "audience": "qcdc"},
             {"name": "ministry", "issuer": "https://sso.moha.gov.vn/oauth2", "audience": "api://qcdc",
              "jwksUri": "https://sso.moha.gov.vn/keys", "algorithms": ["ES384"],
              "rolesClaim": "resource_access.qcdc.roles", "unitsClaim": "https://moha.gov.vn/units",
              "clientClaim": "appid", "mayGrant": ["feed"]}]
            """);
    IssuerSettings settings =
        IssuerSettings.of(
            Map.of("QCDC_ISSUERS", file, "QCDC_OIDC_ISSUER", KEYCLOAK, "QCDC_KEYS_SECONDS", "60"));
    assertEquals(
        List.of("oidc", "province", "ministry"),
        settings.issuers().stream().map(Issuer::name).toList());
    assertEquals(
        new Issuer(
            "ministry",
            "https://sso.moha.gov.vn/oauth2",
            Optional.of(URI.create("https://sso.moha.gov.vn/keys")),
            "api://qcdc",
            Set.of(JWSAlgorithm.ES384),
            new ClaimNames(
                List.of("resource_access.qcdc.roles"),
                List.of("https://moha.gov.vn/units"),
                List.of("appid")),
            Optional.of(Set.of("feed"))),
        settings.issuers().get(2));
    assertEquals(Duration.ofMinutes(1), settings.times().kept());
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          QCDC_MODE=prod                                       | Set it to evaluation or production
          QCDC_MODE=production                                 | nobody could sign in
          QCDC_OIDC_ISSUER=http://id.cantho.gov.vn             | no https address
          QCDC_OIDC_ISSUER=http://localhost.evil.vn            | no https address
          QCDC_OIDC_ISSUER=https://a@id.cantho.gov.vn          | no https address
          QCDC_OIDC_ISSUER=id.cantho.gov.vn                    | no https address
          QCDC_OIDC_ISSUER=urn:qcdc:local                      | no https address
          QCDC_OIDC_ISSUER=file:///etc/passwd                  | no https address
          QCDC_ISSUERS=/there/is/nothing.json                  | cannot be read
          QCDC_KEYS_SECONDS=1                                  | from 2 to 86400
          QCDC_KEYS_SECONDS=five                               | from 2 to 86400
          QCDC_KEYS_OUTAGE_SECONDS=86401                       | from 2 to 86400
          """)
  void what_cannot_be_understood_is_refused_with_a_way_out(String settings, String part) {
    assertRefused(environment(settings), part);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                                   | no list of issuers
          [{]                                                                  | no list of issuers
          [] []                                                                | no list of issuers
          [null]                                                               | entry 1: it is null
          [{"name": "a", "issuer": "https://a.vn"}]                            | audience is missing
          [{"issuer": "https://a.vn", "audience": "q"}]                        | name is missing
          [{"name": "a", "audience": "q"}]                                     | issuer is missing
          [{"name": "a b", "issuer": "https://a.vn", "audience": "q"}]         | the name 'a b'
          [{"name": "local", "issuer": "https://a.vn", "audience": "q"}]       | the name 'local'
          [{"name": "a", "issuer": "https://a.vn", "audience": "q", "x": 1}]   | no list of issuers
          [{"name": "a", "issuer": "https://a.vn", "audience": "q", "algorithms": []}]        | algorithms
          [{"name": "a", "issuer": "https://a.vn", "audience": "q", "algorithms": ["HS256"]}] | algorithms
          [{"name": "a", "issuer": "https://a.vn", "audience": "q", "algorithms": ["none"]}]  | algorithms
          [{"name": "a", "issuer": "https://a.vn", "audience": "q", "jwksUri": "http://b.vn"}] | jwksUri
          [{"name": "a", "issuer": "https://a.vn", "audience": "q"}, {"name": "a", "issuer": "https://b.vn", "audience": "q"}] | is there twice
          [{"name": "a", "issuer": "https://a.vn", "audience": "q"}, {"name": "b", "issuer": "https://a.vn", "audience": "q"}] | is there twice
          """)
  void a_file_that_cannot_be_understood_is_refused_with_the_place(String json, String part)
      throws IOException {
    assertRefused(Map.of("QCDC_ISSUERS", file(json)), part);
  }

  private static void assertRefused(Map<String, String> environment, String part) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> IssuerSettings.of(environment))
            .getMessage();
    assertTrue(message.contains(part), message);
  }

  private static Map<String, String> environment(String settings) {
    return Stream.of(settings.split(" "))
        .map(setting -> setting.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private String file(String json) throws IOException {
    return Files.writeString(folder.resolve("issuers.json"), json).toString();
  }
}
