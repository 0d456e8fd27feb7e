package vn.qcdc.it.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** The contract itself: served as it is, and whole. */
class ContractIT {
  private static final Path FILE = Path.of("..", "openapi.yaml");

  private final Api anybody = Api.anonymous();
  private final ServedContract contract = ServedContract.read();

  @Test
  void the_contract_is_served_byte_for_byte() throws IOException {
    Answer served = anybody.get("/v1/openapi.yaml").expect(200);
    assertEquals(Files.readString(FILE), served.text());
    assertTrue(served.header("Content-Type").startsWith("application/yaml"));
  }

  @Test
  void the_json_is_the_same_document() throws IOException {
    JsonNode file = new YAMLMapper().readTree(Files.readString(FILE));
    assertEquals(Answer.parse(file.toString()), contract.document());
  }

  @Test
  void every_operation_has_a_name_a_summary_and_tags_and_no_two_share_a_name() {
    List<Operation> operations = contract.operations();
    assertEquals(
        operations.size(), operations.stream().map(Operation::id).distinct().count(), "names");
    assertFalse(operations.isEmpty());
    for (Operation operation : operations) {
      assertAll(
          operation.method() + " " + operation.template(),
          () -> assertFalse(operation.id().isBlank()),
          () -> assertFalse(operation.definition().path("summary").asText().isBlank()),
          () -> assertFalse(operation.definition().path("tags").isEmpty()));
    }
  }

  @Test
  void every_operation_names_the_problems_it_may_answer_with() {
    for (Operation operation : contract.operations()) {
      List<String> statuses = new ArrayList<>();
      operation.definition().path("responses").fieldNames().forEachRemaining(statuses::add);
      List<String> needed =
          operation.isOpenToAll()
              ? List.of("503")
              : operation.isOpenToCallers()
                  ? List.of("400", "401", "503")
                  : List.of("400", "401", "403", "503");
      assertTrue(statuses.containsAll(needed), operation + " names only " + statuses);
      statuses.stream()
          .filter(status -> status.startsWith("4") || status.startsWith("5"))
          .forEach(
              status ->
                  assertEquals(
                      "/components/schemas/Problem",
                      operation.schemaOfAnswer(
                          Integer.parseInt(status), "application/problem+json"),
                      operation + " " + status));
    }
  }

  @Test
  void every_example_in_the_contract_is_valid() {
    List<String> examples = new ArrayList<>();
    collectExamples(contract.document(), "", examples);
    assertTrue(examples.size() > 10, "Found only " + examples);
    assertAll(
        examples.stream()
            .map(
                place ->
                    () -> {
                      JsonNode owner = contract.document().at(place);
                      String schema = owner.has("schema") ? schemaOf(owner, place) : place;
                      assertEquals(
                          List.of(), contract.violations(schema, owner.path("example")), place);
                    }));
  }

  @Test
  void a_wrong_example_would_be_seen() {
    String code = "/components/schemas/UnitRef/properties/code";
    assertEquals(List.of(), contract.violations(code, Answer.parse("\"31417\"")));
    assertFalse(contract.violations(code, Answer.parse("31417")).isEmpty());
  }

  private static String schemaOf(JsonNode owner, String place) {
    JsonNode reference = owner.at("/schema/$ref");
    return reference.isMissingNode() ? place + "/schema" : reference.asText().substring(1);
  }

  private static void collectExamples(JsonNode node, String place, List<String> found) {
    if (node.isObject() && node.has("example") && !place.endsWith("/properties")) {
      found.add(place);
    }
    node.properties()
        .forEach(
            member ->
                collectExamples(
                    member.getValue(),
                    place + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                    found));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collectExamples(node.get(i), place + "/" + i, found);
    }
  }

  @Test
  void every_reference_in_the_contract_leads_somewhere() {
    List<JsonNode> references = contract.document().findValues("$ref");
    assertTrue(references.size() > 100);
    assertEquals(
        List.of(),
        StreamSupport.stream(references.spliterator(), false)
            .map(JsonNode::asText)
            .filter(reference -> contract.document().at(reference.substring(1)).isMissingNode())
            .toList());
  }
}
