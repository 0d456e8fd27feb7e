package vn.qcdc.server;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The key ring under which the identities of petitioners are sealed, a file outside the database.
 * The first key of each algorithm is active; the server reads the file again when it has changed.
 */
public final class PetitionerKeys {
  private static final String VARIABLE = "QCDC_PETITIONER_KEYS";
  private static final int BITS = 256;
  private static final int ID_LETTERS = 8;

  private final Path file;

  private PetitionerKeys(Path file) {
    this.file = file;
  }

  /** The ring that the operator names, or else the one of the home. */
  public static PetitionerKeys of(Home home, Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    return new PetitionerKeys(named.isBlank() ? inHome(home) : Path.of(named));
  }

  static Path inHome(Home home) {
    return home.keys().resolve("petitioners.jwks.json");
  }

  /**
   * Makes the ring of a home that has none, unless the database already holds what another ring has
   * sealed: a new one would hide that the old one is lost.
   */
  static void makeWhereNothingIsSealed(
      Home home, Map<String, String> environment, DatabaseAddress database) throws IOException {
    PetitionerKeys keys = of(home, environment);
    boolean ours = keys.file.equals(inHome(home));
    if (ours && !keys.exist() && KeysInUse.in(database).isEmpty()) {
      keys.write(fresh());
    }
  }

  boolean exist() {
    return Files.exists(file);
  }

  /** Adds a key of each kind and makes it the active one. @return their ids */
  public List<String> rotate() throws IOException {
    List<JWK> ring = fresh();
    List<String> added = ids(ring);
    ring.addAll(read());
    write(ring);
    return added;
  }

  /** Takes out the keys that are neither active nor needed. @return their ids */
  public List<String> retire(Set<String> inUse) throws IOException {
    Set<Algorithm> active = new HashSet<>();
    List<JWK> kept = new ArrayList<>();
    List<JWK> retired = new ArrayList<>();
    for (JWK key : read()) {
      boolean needed = active.add(key.getAlgorithm()) || inUse.contains(key.getKeyID());
      (needed ? kept : retired).add(key);
    }
    write(kept);
    return ids(retired);
  }

  @Override
  public String toString() {
    return file.toString();
  }

  void requireThere() {
    if (!exist()) {
      throw new CannotProceed(
          "There are no keys in " + file + ". Bring them back from your back-up, or start QCDC.");
    }
  }

  private List<JWK> read() throws IOException {
    requireThere();
    try {
      return JWKSet.parse(Files.readString(file)).getKeys();
    } catch (ParseException withContent) {
      throw new CannotProceed(file + " is spoiled. Bring it back from your back-up.");
    }
  }

  private void write(List<JWK> ring) throws IOException {
    PrivateFiles.write(file, new JWKSet(ring).toString(/* publicKeysOnly= */ false));
  }

  private static List<JWK> fresh() {
    return new ArrayList<>(
        List.of(key("seal", EncryptionMethod.A256GCM), key("index", JWSAlgorithm.HS256)));
  }

  private static JWK key(String purpose, Algorithm algorithm) {
    try {
      return new OctetSequenceKeyGenerator(BITS)
          .algorithm(algorithm)
          .keyID(purpose + "-" + Secret.make().substring(0, ID_LETTERS))
          .issueTime(Date.from(Instant.now()))
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java makes random keys", e);
    }
  }

  private static List<String> ids(List<JWK> keys) {
    return keys.stream().map(JWK::getKeyID).toList();
  }
}
