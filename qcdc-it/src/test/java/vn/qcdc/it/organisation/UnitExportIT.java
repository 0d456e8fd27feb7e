package vn.qcdc.it.organisation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** The whole organisation of a day, as it can be taken in again. */
class UnitExportIT {
  private static final String EXPORT = "/v1/units/export?asOf=";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2004-01-01", "2024-06-30", "2025-06-30"})
  void before_the_reform_it_is_the_file_that_was_imported(String day) {
    Answer csv = csv(EXPORT + day);
    assertTrue(csv.text().startsWith(header() + "\r\n"));
    List<CSVRecord> rows = ofExample(csv);
    assertEquals(lines(Example.rows("units.csv")), lines(rows));
    assertEquals(Example.UNITS, rows.size());
    assertEquals(
        "attachment; filename=\"units-" + day + ".csv\"", csv.header("Content-Disposition"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-06-30", "2025-07-01"})
  void parents_come_first_and_are_there_when_their_children_are(String day) {
    Set<String> seen = new HashSet<>();
    for (CSVRecord row : rows(csv(EXPORT + day))) {
      for (String parent : List.of(row.get("parent"), row.get("party_parent"))) {
        assertTrue(parent.isEmpty() || seen.contains(parent), row::toString);
      }
      seen.add(row.get("code"));
    }
    assertTrue(seen.size() > 600);
  }

  @Test
  void after_the_reform_the_codes_and_the_days_are_those_of_the_new_units() {
    List<CSVRecord> rows = ofExample(csv(EXPORT + "2025-07-01"));
    assertEquals(
        "31321,TERRITORY,COMMUNE,phường,Vị Thanh,92,,2025-07-01,gso:31321", line(rows, "31321"));
    assertEquals("2025-07-01", row(rows, "31417-01").get("valid_from"));
    assertTrue(rows.stream().noneMatch(row -> row.get("level").equals("DISTRICT")));
    assertTrue(rows.stream().noneMatch(row -> row.get("code").equals("93")));
  }

  private static List<CSVRecord> ofExample(Answer csv) {
    return rows(csv).stream().filter(row -> Example.isOf(row.get("code"))).toList();
  }

  @Test
  void what_is_exported_can_be_imported_again_and_changes_nothing() {
    for (String query : List.of("2024-06-30", "2024-06-30&hierarchy=PARTY")) {
      Answer again =
          Api.administrator()
              .postCsv("/v1/units/imports?dryRun=true", csv(EXPORT + query).text())
              .expect(200);
      assertEquals(0, again.at("/created").asInt());
      assertTrue(again.at("/unchanged").asInt() > 0);
    }
  }

  @Test
  void a_province_after_its_reform_can_be_registered_elsewhere() {
    String elsewhere =
        csv(EXPORT + "2025-07-01")
            .text()
            .lines()
            .map(line -> line.replaceAll("(?<![\\d-])(92|3\\d{4})(?=[,-])", "UE-$1"))
            .map(line -> line.replaceAll("gso:\\w+", ""))
            .collect(joining("\n"));
    Answer rehearsed =
        Api.administrator().postCsv("/v1/units/imports?dryRun=true", elsewhere).expect(200);
    assertTrue(rehearsed.at("/created").asInt() > 600, rehearsed::toString);
  }

  @Test
  void a_name_that_a_spreadsheet_would_compute_comes_back_as_it_was() {
    String own =
        header()
            + "\nUE-CT,TERRITORY,PROVINCE,tỉnh,=1+1,,,2026-01-01,\n"
            + "UE-CT-1,TERRITORY,COMMUNE,xã,'@Hòa,UE-CT,,2026-01-01,\n";
    Api administrator = Api.administrator();
    administrator.postCsv("/v1/units/imports", own).expect(200);
    assertEquals(
        "=1+1", administrator.get("/v1/units/UE-CT?asOf=2026-01-01").at("/unit/name").asText());
    Answer exported = csv(EXPORT + "2026-01-01");
    assertEquals(
        "UE-CT,TERRITORY,PROVINCE,tỉnh,'=1+1,,,2026-01-01,", line(rows(exported), "UE-CT"));
    String back =
        header()
            + "\n"
            + exported
                .text()
                .lines()
                .filter(line -> line.startsWith("UE-CT"))
                .collect(joining("\n"));
    assertEquals(
        2, administrator.postCsv("/v1/units/imports", back).expect(200).at("/unchanged").asInt());
  }

  @Test
  void the_json_says_what_the_csv_says() {
    Answer json = reader.get(EXPORT + "2025-07-01").expect(200);
    List<CSVRecord> rows = rows(csv(EXPORT + "2025-07-01"));
    assertEquals("2025-07-01", json.at("/asOf").asText());
    assertEquals(rows.stream().map(row -> row.get("code")).toList(), json.each("/items", "/code"));
    assertEquals(
        rows.stream().map(row -> row.get("parent")).toList(), json.each("/items", "/parent/code"));
    assertEquals(
        rows.stream().map(row -> row.get("valid_from")).toList(),
        json.each("/items", "/validFrom"));
    assertEquals(
        rows.stream().map(row -> row.get("party_parent")).toList(),
        json.each("/items", "/partyParent/code"));
  }

  private Answer csv(String address) {
    return reader.get(address, "Accept", Api.CSV).expect(200);
  }

  private static String header() {
    return Example.text("units.csv").lines().findFirst().orElseThrow();
  }

  private static List<CSVRecord> rows(Answer csv) {
    try (CSVParser parser = CSVParser.parse(csv.text(), FORMAT)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CSVRecord row(List<CSVRecord> rows, String code) {
    return rows.stream().filter(row -> row.get("code").equals(code)).findFirst().orElseThrow();
  }

  private static String line(List<CSVRecord> rows, String code) {
    return String.join(",", row(rows, code).toList());
  }

  private static Set<String> lines(List<CSVRecord> rows) {
    return rows.stream()
        .map(row -> String.join("|", row.toList()))
        .collect(toCollection(TreeSet::new));
  }
}
