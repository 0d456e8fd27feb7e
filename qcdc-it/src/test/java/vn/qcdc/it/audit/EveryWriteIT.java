package vn.qcdc.it.audit;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.it.audit.Trail.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.it.contract.Operation;
import vn.qcdc.it.contract.ServedContract;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.petitioner.PetitionerRing;
import vn.qcdc.server.Role;

/** Whatever is written over HTTP leaves one entry; what writes nothing leaves none. */
class EveryWriteIT {

  private static final String ADMINISTRATOR = "it-administrator";

  /** Ask with a body, and write nothing. */
  private static final Set<String> QUESTIONS = Set.of("matchUnits", "proofread");

  /** Are read under an entry; whatever else only reads leaves none. */
  private static final Set<String> CONFIDENTIAL = Set.of("listAudit", "verifyAudit");

  private final Trail trail = new Trail();
  private final String province = BenchForm.province(1, 1);
  private final String commune = BenchForm.commune(province, 0);
  private final Api administrator = Api.administrator();
  private final SheetWrites sheets = new SheetWrites(trail, province, commune);

  @BeforeAll
  static void load() {
    Example.load();
    BenchForm.publish();
  }

  static Stream<Operation> operations() {
    return ServedContract.read().operations().stream()
        .filter(operation -> !operation.isOpenToAll());
  }

  /** A write that is missing here fails the test. */
  @Test
  void every_write_of_the_contract_leaves_one_entry() {
    organisation();
    reorganisations();
    catalogue();
    sheets.sheets();
    sheets.steps();
    sheets.drafts();
    sheets.feeds();
    FindingWrites findings = new FindingWrites(trail, province, commune);
    findings.findings();
    findings.runs();
    petitioners();
    new MatterWrites(trail, commune).matters();
    new TermWrites(trail).terms();
    new DialogueWrites(trail, province, commune).dialogues();
    new ReceptionWrites(trail, commune).receptions();
    new PortalWrites(trail, province).feedback();
    Set<String> writes =
        operations()
            .filter(operation -> !operation.method().equals("GET"))
            .map(Operation::id)
            .filter(id -> !QUESTIONS.contains(id))
            .collect(toCollection(TreeSet::new));
    assertEquals(writes, trail.seen());
  }

  /** Operations are called by {@link Operation} so that those that can be rehearsed are. */
  @ParameterizedTest
  @MethodSource("operations")
  void what_is_rehearsed_or_only_read_leaves_none(Operation operation) {
    boolean rehearsed = operation.address().contains("dryRun=true");
    boolean plain = operation.method().equals("GET") && !CONFIDENTIAL.contains(operation.id());
    if (rehearsed || plain || QUESTIONS.contains(operation.id())) {
      trail.none(headers -> operation.callAs(administrator, headers));
    }
  }

  @Test
  void to_read_the_audit_leaves_an_entry() {
    JsonNode entry =
        trail.one("listAudit", ADMINISTRATOR, h -> administrator.get("/v1/audit?limit=1", h));
    assertEquals("audit", entry.at("/read/0/what").asText());
    assertEquals("/v1/audit", entry.path("subject").asText());
    trail.one("verifyAudit", ADMINISTRATOR, h -> administrator.get("/v1/audit/verification", h));
  }

  @Test
  void an_entry_says_what_was_before_and_what_became_of_it() {
    sheets.sheets();
    JsonNode entry = sheets.correction();
    assertEquals("urn:qcdc:local", entry.path("issuer").asText());
    assertEquals("[\"officer\"]", entry.path("roles").toString());
    assertEquals(sheets.path("2024-01"), entry.path("subject").asText());
    JsonNode ended = change(entry, "sheet", "UPDATE");
    assertTrue(ended.at("/old/0/superseded_at").isNull());
    assertTrue(ended.at("/new/0/superseded_at").isTextual());
    assertEquals(7, ended.at("/old/0/amounts/0").asInt());
    assertEquals(8, change(entry, "sheet", "INSERT").at("/new/0/amounts/0").asInt());
  }

  private void organisation() {
    String unit = "KT" + UUID.randomUUID().toString().substring(0, 8);
    trail.one(
        "importUnits",
        ADMINISTRATOR,
        h ->
            administrator
                .postCsv(
                    "/v1/units/imports",
                    "code,kind,level,type,name,parent,party_parent,valid_from,external_codes\n"
                        + unit
                        + ",TERRITORY,PROVINCE,tỉnh,Kiểm Toán,,,2026-01-01,\n",
                    h)
                .expect(200));
    String aliases = "/v1/units/aliases";
    JsonNode made =
        trail.one(
            "confirmUnitAlias",
            ADMINISTRATOR,
            h ->
                administrator
                    .postJson(
                        aliases,
                        "{\"text\": \"Tỉnh %s\", \"unit\": \"%s\"}".formatted(unit, unit),
                        h)
                    .expect(201));
    String alias = change(made, "unit_alias", "INSERT").at("/new/0/id").asText();
    trail.one(
        "withdrawUnitAlias",
        ADMINISTRATOR,
        h -> administrator.send("DELETE", aliases + "/" + alias, null, h).expect(200));
  }

  private void reorganisations() {
    String code = "KT-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    trail.one(
        "enterReorganisation",
        ADMINISTRATOR,
        h ->
            administrator
                .postJson(
                    "/v1/reorganisations",
                    """
                    {"reorganisation": "%s", "number": "1/NQ", "issuer": "HĐND tỉnh", "issuedOn": "2026-02-01",
                     "effectiveOn": "2026-03-01", "acts": [{"act": "RENAME", "unit": "%s", "name": "Mới"}]}
                    """
                        .formatted(code, commune),
                    h)
                .expect(201));
    trail.one(
        "annulReorganisation",
        ADMINISTRATOR,
        h ->
            administrator
                .postJson(
                    "/v1/reorganisations/" + code + "/annulment",
                    """
                    {"reorganisation": "%s-B", "number": "2/NQ", "issuer": "HĐND tỉnh", "issuedOn": "2026-02-02"}
                    """
                        .formatted(code),
                    h)
                .expect(201));
    String header =
        "reorganisation,number,issuer,issued_on,effective_on,act,unit,successor,weight,weighed_by,code,kind,level,type,name,parent,party_parent,external_codes\n";
    trail.one(
        "importReorganisations",
        ADMINISTRATOR,
        h ->
            administrator
                .postCsv(
                    "/v1/reorganisations/imports",
                    header
                        + code
                        + "-C,3/NQ,HĐND,2026-02-01,2026-04-01,RENAME,"
                        + commune
                        + ",,,,,,,,Mới Nữa,,,\n",
                    h)
                .expect(200));
  }

  private void catalogue() {
    String measure = "KT_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    trail.one(
        "importCatalogue",
        ADMINISTRATOR,
        h ->
            administrator
                .postJson(
                    "/v1/catalogue/imports",
                    """
                    {"measures": [{"code": "%s", "name": "Việc thử", "countedIn": "việc", "valueType": "COUNT",
                     "nature": "FLOW"}]}
                    """
                        .formatted(measure),
                    h)
                .expect(200));
    String published = "/v1/open-figures/measures/" + measure;
    trail.one(
        "publishMeasure",
        ADMINISTRATOR,
        h ->
            administrator
                .putJson(published, "{\"disclosure\": \"OPEN\", \"basis\": \"Thử\"}", h)
                .expect(200));
    trail.one(
        "withdrawMeasure",
        ADMINISTRATOR,
        h -> administrator.send("DELETE", published + "?basis=Th%E1%BB%AD", null, h).expect(200));
  }

  /** Of a petitioner the audit tells the id and the purpose, and no more. */
  private void petitioners() {
    String reader = "it-reception-officer";
    Api reception = Api.as(Role.RECEPTION_OFFICER, commune);
    String purpose = "{\"purpose\": \"Mời đến làm việc\"}";
    JsonNode kept =
        trail.one(
            "registerPetitioner",
            reader,
            h ->
                reception
                    .postJson(
                        "/v1/petitioners",
                        """
                        {"unit": "%s", "kind": "DENUNCIATION", "receivedOn": "2026-01-05",
                         "fullName": "Lò Thị Kiểm Toán"}
                        """
                            .formatted(commune),
                        h)
                    .expect(201));
    String id = change(kept, "petitioner", "INSERT").at("/new/0/id").asText();
    String path = "/v1/petitioners/" + id;
    JsonNode shown =
        trail.one(
            "disclosePetitioner",
            reader,
            h -> reception.postJson(path + "/disclosures", purpose, h).expect(200));
    assertEquals("petitioner " + id, shown.at("/read/0/what").asText());
    assertEquals("Mời đến làm việc", shown.at("/read/0/purpose").asText());
    JsonNode refused =
        trail.one(
            "disclosePetitioner",
            reader,
            h ->
                reception
                    .postJson(path + "/disclosures", "{\"purpose\": \"Tìm Lò Thị Kiểm Toán\"}", h)
                    .expectProblem(422, "UNPROCESSABLE"));
    assertEquals("petitioner " + id + ", refused", refused.at("/read/0/what").asText());
    JsonNode search =
        trail.one(
            "searchPetitioners",
            reader,
            h ->
                reception
                    .postJson(
                        "/v1/petitioners/searches",
                        "{\"fullName\": \"Lò Thị Kiểm Toán\", \"purpose\": \"Kiểm tra đơn trùng\"}",
                        h)
                    .expect(200));
    assertEquals("petitioners by FULL_NAME", search.at("/read/0/what").asText());
    PetitionerRing.rotate();
    trail.one(
        "resealPetitioners",
        ADMINISTRATOR,
        h -> administrator.send("POST", "/v1/petitioners/resealing", null, h).expect(200));
    JsonNode erased =
        trail.one(
            "erasePetitioner",
            reader,
            h -> reception.postJson(path + "/erasure", purpose, h).expect(200));
    assertEquals(
        "Mời đến làm việc",
        change(erased, "petitioner", "UPDATE").at("/new/0/erased_because").asText());
    for (JsonNode entry : new JsonNode[] {kept, shown, refused, search, erased}) {
      assertFalse(entry.toString().contains("Toán"), entry::toString);
    }
  }
}
