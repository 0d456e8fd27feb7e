package vn.qcdc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
  private static final TokenRequest REQUEST =
      new TokenRequest(
          "lan", List.of(Role.OFFICER, Role.READER), List.of("931"), Duration.ofMinutes(10));

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void openHome() {
    home = Home.at(folder.resolve("home"));
  }

  @Test
  void a_token_is_verified_with_the_public_keys_beside_it() throws Exception {
    JWTClaimsSet claims = verify(LocalIssuer.of(home).token(REQUEST, Instant.now()));
    assertEquals("lan", claims.getSubject());
    assertEquals(List.of("officer", "reader"), claims.getStringListClaim("roles"));
    assertEquals(List.of("931"), claims.getStringListClaim("units"));
    assertEquals(
        Duration.ofMinutes(10),
        Duration.between(
            claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()));
  }

  @Test
  void a_token_ends_with_its_lifetime() throws Exception {
    String old = LocalIssuer.of(home).token(REQUEST, Instant.now().minus(Duration.ofMinutes(12)));
    assertThrows(BadJOSEException.class, () -> verify(old));
  }

  @Test
  void the_key_outlives_the_process() throws Exception {
    String token = LocalIssuer.of(home).token(REQUEST, Instant.now());
    LocalIssuer.of(home);
    assertEquals("lan", verify(token).getSubject());
  }

  @Test
  void the_token_of_another_home_is_not_trusted() throws Exception {
    LocalIssuer.of(home);
    Home other = Home.at(folder.resolve("other"));
    String foreign = LocalIssuer.of(other).token(REQUEST, Instant.now());
    assertThrows(BadJOSEException.class, () -> verify(foreign));
  }

  @Test
  void a_new_key_ends_the_tokens_of_the_old_one() throws Exception {
    String token = LocalIssuer.of(home).token(REQUEST, Instant.now());
    LocalIssuer.renew(home);
    assertThrows(BadJOSEException.class, () -> verify(token));
    assertEquals("lan", verify(LocalIssuer.of(home).token(REQUEST, Instant.now())).getSubject());
  }

  @Test
  void without_the_key_no_token_is_made() throws Exception {
    LocalIssuer.of(home);
    LocalIssuer.remove(home);
    assertFalse(Files.exists(LocalIssuer.publicKeys(home)));
    CannotProceed reason =
        assertThrows(
            CannotProceed.class,
            () ->
                new TokenCommand(home.root(), REQUEST)
                    .carryOut(Map.of(), new Progress(System.out)));
    assertTrue(reason.getMessage().contains("no local issuer"), reason.getMessage());
  }

  @Test
  void in_production_no_token_is_made_even_with_the_key() throws Exception {
    LocalIssuer.of(home);
    Map<String, String> production = Map.of("QCDC_MODE", "production");
    assertThrows(
        CannotProceed.class,
        () ->
            new TokenCommand(home.root(), REQUEST).carryOut(production, new Progress(System.out)));
  }

  @Test
  void the_private_key_is_for_its_owner_alone_and_not_among_the_public_ones() throws Exception {
    LocalIssuer.of(home);
    Path privateKey = home.keys().resolve("issuer-private.jwk.json");
    assertEquals(
        Set.of("OWNER_READ", "OWNER_WRITE"),
        Set.copyOf(Files.getPosixFilePermissions(privateKey).stream().map(Enum::name).toList()));
    assertFalse(JWKSet.load(LocalIssuer.publicKeys(home).toFile()).getKeys().get(0).isPrivate());
  }

  @Test
  void a_spoiled_key_is_reported_with_a_way_out() throws Exception {
    LocalIssuer.of(home);
    Files.writeString(home.keys().resolve("issuer-private.jwk.json"), "{");
    CannotProceed reason = assertThrows(CannotProceed.class, () -> LocalIssuer.of(home));
    assertTrue(reason.getMessage().contains("Delete it"), reason.getMessage());
  }

  private JWTClaimsSet verify(String token) throws Exception {
    JWKSet keys = JWKSet.load(LocalIssuer.publicKeys(home).toFile());
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(keys)));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            LocalIssuer.AUDIENCE,
            new JWTClaimsSet.Builder().issuer(LocalIssuer.ISSUER).build(),
            Set.of("sub", "roles", "units", "iat", "exp", "jti")));
    return processor.process(token, null);
  }
}
