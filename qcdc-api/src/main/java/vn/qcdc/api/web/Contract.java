package vn.qcdc.api.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code openapi.yaml} as it was when this server was built. */
@ApplicationScoped
public class Contract {

  private String yaml = "";
  private String json = "";
  private String version = "";

  @PostConstruct
  void read() {
    try (InputStream file = Contract.class.getResourceAsStream("/openapi.yaml")) {
      yaml = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      JsonNode contract = new ObjectMapper(new YAMLFactory()).readTree(yaml);
      json = contract.toPrettyString();
      version = contract.at("/info/version").asText();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String yaml() {
    return yaml;
  }

  String json() {
    return json;
  }

  String version() {
    return version;
  }
}
