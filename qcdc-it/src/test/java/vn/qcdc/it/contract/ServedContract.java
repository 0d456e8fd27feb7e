package vn.qcdc.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.qcdc.it.http.Api;

/** The contract as the server under test serves it. */
public final class ServedContract {
  private static final String PLACE = "urn:qcdc:contract";

  private final JsonNode document;
  private final SchemaRegistry schemas;

  private ServedContract(JsonNode document) {
    this.document = document;
    JsonNode strict = document.deepCopy();
    forbidTheUnnamed(strict);
    String text = strict.toString();
    schemas =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(PLACE, text)));
  }

  public static ServedContract read() {
    return new ServedContract(Api.anonymous().get("/v1/openapi.json").expect(200).json());
  }

  JsonNode document() {
    return document;
  }

  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        member -> {
                          if (member.getValue().has("responses")) {
                            operations.add(
                                new Operation(
                                    member.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    member.getValue(),
                                    this));
                          }
                        }));
    return operations;
  }

  /** What stands behind a {@code $ref}; the node itself when it has none. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  /**
   * What is wrong with a value, members that the contract does not name included.
   *
   * @param pointer to the schema in the contract
   */
  List<Error> violations(String pointer, JsonNode value) {
    return schemas.getSchema(SchemaLocation.of(PLACE + "#" + pointer)).validate(value);
  }

  private static void forbidTheUnnamed(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && object.path("type").asText().equals("object")) {
      object.put("additionalProperties", false);
    }
    node.forEach(ServedContract::forbidTheUnnamed);
  }
}
