package vn.qcdc.it.contract;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
          Map.entry("year", "2023"),
          Map.entry("code", "0000-0000-0000-0000"),
          Map.entry("basis", "none"),
          Map.entry("measure", "WORKS"),
          Map.entry("indicator", "WORKS_DISCLOSED_RATE"),
          Map.entry("asOf", "2025-07-01"),
          Map.entry("on", "2025-07-01"),
          Map.entry("rule", "DL-KN1"),
          Map.entry("from", "2012-07-01"),
          Map.entry("until", "2026-03-01"),
          Map.entry("reception", "00000000-0000-0000-0000-000000000000"),
          Map.entry("begun", "2026-02-10"),
          Map.entry("day", "2026-04-30"),
          Map.entry("dialogue", "00000000-0000-0000-0000-000000000000"),
          Map.entry("reorganisation", "NQ1668-2025"),
          Map.entry("alias", "999999999"),
          Map.entry("feed", "00000000-0000-0000-0000-000000000000"),
          Map.entry("matter", "00000000-0000-0000-0000-000000000000"),
          Map.entry("petitioner", "00000000-0000-0000-0000-000000000000"),
          Map.entry("finding", "999999999"),
          Map.entry("run", "00000000-0000-0000-0000-000000000000"),
          Map.entry("job", "00000000-0000-0000-0000-000000000000"));

  public String id() {
    return definition.path("operationId").asText();
  }

  public boolean isOpenToAll() {
    return definition.has("security") && definition.path("security").isEmpty();
  }

  /** Whether it answers every bearer of a trusted token, whatever their roles. */
  public boolean isOpenToCallers() {
    return definition.path("x-any-role").asBoolean();
  }

  public boolean isRead() {
    return method.equals("GET");
  }

  /** Path and query with every required parameter; writes are dry runs. */
  public String address() {
    return address(Map.of());
  }

  /**
   * The same with a value of its own for one parameter.
   *
   * @param value as it is meant, not encoded
   */
  public String address(String own, String value) {
    String encoded = Api.encoded(value);
    String address = address(Map.of(own, encoded));
    boolean isThere = template.contains("{" + own + "}") || address.contains(own + "=" + encoded);
    return isThere ? address : address + (address.contains("?") ? "&" : "?") + own + "=" + encoded;
  }

  /**
   * With values of one's own for required parameters, and for unit and period also where they are
   * not.
   */
  private String address(Map<String, String> values) {
    String path = "/v1" + template;
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : parameters()) {
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("path")) {
        path = path.replace("{" + name + "}", value(name, values));
      } else if (isAsked(parameter, values)) {
        query.add(name + "=" + value(name, values));
      } else if (name.equals("dryRun")) {
        query.add("dryRun=true");
      }
    }
    return query.isEmpty() ? path : path + "?" + query.stream().collect(joining("&"));
  }

  public Answer callAs(Api caller, String... headers) {
    return call(caller, address(), exampleBody(), headers);
  }

  /**
   * @param values of parameters, by their names
   * @param body {@code null} for the example of the contract; {@code {unit}} stands for that value
   */
  public Answer callFor(Api caller, Map<String, String> values, @Nullable String body) {
    return call(
        caller,
        address(values),
        body == null ? exampleBody() : body.replace("{unit}", values.getOrDefault("unit", "")));
  }

  private Answer call(Api caller, String address, String body, String... headers) {
    JsonNode content = definition.at("/requestBody/content");
    if (content.isMissingNode()) {
      return caller.send(method, address, null, headers);
    }
    List<String> all = new ArrayList<>(List.of("Content-Type", content.fieldNames().next()));
    all.addAll(List.of(headers));
    return caller.send(
        method, address, body.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
  }

  private String exampleBody() {
    JsonNode content = definition.at("/requestBody/content");
    JsonNode example =
        content.isEmpty()
            ? MissingNode.getInstance()
            : content.path(content.fieldNames().next()).path("example");
    return example.isMissingNode()
        ? "{}"
        : example.isTextual() ? example.asText() : example.toString();
  }

  private static boolean isAsked(JsonNode parameter, Map<String, String> values) {
    String name = parameter.path("name").asText();
    boolean isPlace =
        parameter.path("in").asText().equals("query") && List.of("unit", "period").contains(name);
    return parameter.path("required").asBoolean() || (isPlace && values.containsKey(name));
  }

  private static String value(String parameter, Map<String, String> values) {
    return values.containsKey(parameter) ? values.get(parameter) : plausible(parameter);
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

  /** Those of the path and the query that are text. */
  public List<String> textParameters() {
    return parameters().stream()
        .filter(parameter -> List.of("path", "query").contains(parameter.path("in").asText()))
        .filter(parameter -> type(parameter.path("schema")).equals("string"))
        .map(parameter -> parameter.path("name").asText())
        .toList();
  }

  private String type(JsonNode schema) {
    JsonNode own = contract.resolved(schema);
    return own.path("type").asText().equals("array")
        ? type(own.path("items"))
        : own.path("type").asText();
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
