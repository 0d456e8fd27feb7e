package vn.qcdc.it.contract;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** One operation of the contract, and how to call it with values that make sense. */
public record Operation(
    String method, String template, JsonNode definition, ServedContract contract) {
  private static final Map<String, String> PLAUSIBLE =
      Map.ofEntries(
          Map.entry("unit", "93"),
          Map.entry("target", "NQ11-4"),
          Map.entry("form", "NQ11-DB"),
          Map.entry("period", "2023"),
          Map.entry("measure", "WORKS"),
          Map.entry("indicator", "WORKS_DISCLOSED_RATE"),
          Map.entry("asOf", "2025-07-01"),
          Map.entry("on", "2025-07-01"),
          Map.entry("reorganisation", "NQ1668-2025"),
          Map.entry("alias", "999999999"),
          Map.entry("feed", "00000000-0000-0000-0000-000000000000"),
          Map.entry("job", "00000000-0000-0000-0000-000000000000"));

  public String id() {
    return definition.path("operationId").asText();
  }

  public boolean isOpenToAll() {
    return definition.has("security") && definition.path("security").isEmpty();
  }

  boolean isRead() {
    return method.equals("GET");
  }

  /** Path and query with every required parameter; writes are dry runs. */
  public String address() {
    String path = "/v1" + template;
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : parameters()) {
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("path")) {
        path = path.replace("{" + name + "}", plausible(name));
      } else if (parameter.path("required").asBoolean()) {
        query.add(name + "=" + plausible(name));
      } else if (name.equals("dryRun")) {
        query.add("dryRun=true");
      }
    }
    return query.isEmpty() ? path : path + "?" + query.stream().collect(joining("&"));
  }

  public Answer callAs(Api caller, String... headers) {
    JsonNode content = definition.at("/requestBody/content");
    if (content.isMissingNode()) {
      return caller.send(method, address(), null, headers);
    }
    String type = content.fieldNames().next();
    JsonNode example = content.path(type).path("example");
    String body =
        example.isMissingNode()
            ? "{}"
            : example.isTextual() ? example.asText() : example.toString();
    List<String> all = new ArrayList<>(List.of("Content-Type", type));
    all.addAll(List.of(headers));
    return caller.send(
        method, address(), body.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
  }

  /** In the contract, what is said of an answer of this status and type. */
  String schemaOfAnswer(int status, String type) {
    JsonNode answer = definition.path("responses").path(String.valueOf(status));
    JsonNode schema = contract.resolved(answer).path("content").path(type).path("schema");
    return schema.path("$ref").asText().replaceFirst("^#", "");
  }

  /** Whether the contract promises a file that has no schema. */
  boolean isFile(int status, String type) {
    JsonNode answer = definition.path("responses").path(String.valueOf(status));
    JsonNode schema = contract.resolved(answer).path("content").path(type).path("schema");
    return schema.path("format").asText().equals("binary");
  }

  List<JsonNode> parameters() {
    List<JsonNode> parameters = new ArrayList<>();
    contract.document().path("paths").path(template).path("parameters").forEach(parameters::add);
    definition.path("parameters").forEach(parameters::add);
    return parameters.stream().map(contract::resolved).toList();
  }

  private static String plausible(String parameter) {
    return Objects.requireNonNull(
        PLAUSIBLE.get(parameter), "No plausible value is known for the parameter " + parameter);
  }

  @Override
  public String toString() {
    return id();
  }
}
