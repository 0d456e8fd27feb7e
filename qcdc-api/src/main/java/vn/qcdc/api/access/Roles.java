package vn.qcdc.api.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The roles that tokens may name. They are data: {@code roles.csv} as it ships, or the file of the
 * same columns that {@code QCDC_ROLES} names. A file that cannot be understood keeps the server
 * from starting.
 */
@ApplicationScoped
public class Roles {

  private static final List<String> HEADER = List.of("role", "vi", "en", "permissions");

  private Map<String, Role> byCode = Map.of();

  @PostConstruct
  void read() {
    String file = System.getenv().getOrDefault("QCDC_ROLES", "");
    try (InputStream csv =
            file.isEmpty()
                ? Objects.requireNonNull(Roles.class.getResourceAsStream("roles.csv"))
                : Files.newInputStream(Path.of(file));
        Reader text = new InputStreamReader(csv, StandardCharsets.UTF_8)) {
      byCode = parse(text);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new IllegalStateException(
          "The roles cannot be read%s: %s"
              .formatted(file.isEmpty() ? "" : " from " + file, unreadable.getMessage()),
          unreadable);
    }
  }

  public Optional<Role> role(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Collection<Role> all() {
    return byCode.values();
  }

  static Map<String, Role> parse(Reader csv) throws IOException {
    Map<String, Role> roles = new LinkedHashMap<>();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (var rows = format.parse(csv)) {
      if (!rows.getHeaderNames().equals(HEADER)) {
        throw new IllegalArgumentException("the columns are not " + String.join(",", HEADER));
      }
      for (CSVRecord row : rows) {
        Role role = new Role(row.get("role"), row.get("vi"), row.get("en"), permissions(row));
        if (role.code().isEmpty() || roles.put(role.code(), role) != null) {
          throw new IllegalArgumentException(
              "the role '%s' is there twice or has no name".formatted(role.code()));
        }
      }
    }
    return Collections.unmodifiableMap(roles);
  }

  private static Set<Permission> permissions(CSVRecord row) {
    return Arrays.stream(row.get("permissions").split(" "))
        .map(Permission::valueOf)
        .collect(toUnmodifiableSet());
  }
}
