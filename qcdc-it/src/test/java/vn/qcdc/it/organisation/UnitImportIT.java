package vn.qcdc.it.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Units that come in as CSV, all of them or none. */
class UnitImportIT {
  private static final String IMPORTS = "/v1/units/imports";
  private static final String HEADER =
      "code,kind,level,type,name,parent,party_parent,valid_from,external_codes\n";

  /** Founded after every day that other tests look at. */
  private static final String NEW_PROVINCE =
      HEADER
          + """
          T1,TERRITORY,PROVINCE,tỉnh,Thử Nghiệm,,,2026-01-01,gso:T1
          T11,TERRITORY,COMMUNE,xã,"Tân Phước, Hưng",T1,,2026-01-01,gso:T11 qd19:9901
          T11-CQ,AGENCY,COMMUNE,cơ quan,"Ủy ban nhân dân ""Tân Phước""\",T11,,2026-01-01,
          """;

  private final Api administrator = Api.administrator();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void the_same_file_again_changes_nothing() {
    Answer again = administrator.postCsv(IMPORTS, Example.text("units.csv")).expect(200);
    assertEquals(0, again.at("/created").asInt());
    assertEquals(Example.UNITS, again.at("/unchanged").asInt());
  }

  @Test
  void a_dry_run_says_what_would_happen_and_the_import_does_it() {
    Answer rehearsed = administrator.postCsv(IMPORTS + "?dryRun=true", NEW_PROVINCE).expect(200);
    assertEquals("{\"dryRun\":true,\"created\":3,\"unchanged\":0}", rehearsed.json().toString());
    administrator.get("/v1/units/T1").expectProblem(404, "NOT_FOUND");
    // With a byte order mark and the line ends of a spreadsheet, as Excel writes it.
    String ofExcel = "\uFEFF" + NEW_PROVINCE.replace("\n", "\r\n");
    assertEquals(3, administrator.postCsv(IMPORTS, ofExcel).expect(200).at("/created").asInt());
    Answer unit = administrator.get("/v1/units/qd19:9901").expect(200);
    assertEquals("Tân Phước, Hưng", unit.at("/unit/name").asText());
    assertEquals(
        "Ủy ban nhân dân \"Tân Phước\"",
        administrator.get("/v1/units/T11-CQ").at("/unit/name").asText());
    Answer again = administrator.postCsv(IMPORTS, NEW_PROVINCE).expect(200);
    assertEquals(3, again.at("/unchanged").asInt());
    Answer refused =
        administrator
            .postCsv(IMPORTS, NEW_PROVINCE.replace("Thử Nghiệm", "Tên Khác"))
            .expectProblem(422, "UNPROCESSABLE");
    assertEquals("UNIT_DIFFERS row 2, column code", refused.issues().get(0));
    assertEquals("Thử Nghiệm", administrator.get("/v1/units/T1").at("/unit/name").asText());
  }

  @Test
  void all_faults_of_a_file_are_told_with_row_and_column_and_nothing_is_kept() {
    String faulty =
        HEADER
            + """
            U1,TERRITORY,PROVINCE,tỉnh,Tốt Lành,,,2026-01-01,
            ,TERRITORY,DISTRICT,huyện,Không Mã,92,,2026-01-01,
            U 2,TERRITORY,DISTRICT,huyện,Mã Sai,92,,2026-01-01,
            U3,VILLAGE,DISTRICT,huyện,Loại Sai,92,,2026-01-01,
            U4,TERRITORY,REGION,huyện,Cấp Sai,92,,2026-01-01,
            U5,TERRITORY,DISTRICT,,Thiếu Kiểu,92,,2026-01-01,
            U6,TERRITORY,DISTRICT,huyện,,92,,2026-01-01,
            U7,TERRITORY,DISTRICT,huyện,Thiếu Cha,,,2026-01-01,
            U8,TERRITORY,DISTRICT,huyện,Cha Lạ,U99,,2026-01-01,
            U9,TERRITORY,PROVINCE,tỉnh,Cấp Ngược,31321,,2026-01-01,
            U10,TERRITORY,DISTRICT,huyện,Ngày Sai,92,,01/01/2026,
            U11,TERRITORY,DISTRICT,huyện,Mã Ngoài Sai,92,,2026-01-01,gso
            U12,TERRITORY,DISTRICT,huyện,Mã Ngoài Trùng,92,,2026-01-01,gso:31321
            934,TERRITORY,DISTRICT,huyện,Khác Tên,93,,2004-01-01,gso:934
            U1,TERRITORY,PROVINCE,tỉnh,Tốt Lành,,,2026-01-01,
            U13,TERRITORY,DISTRICT,huyện,Cha Đảng Lạ,92,U99,2026-01-01,
            U14,TERRITORY,HAMLET,ấp,Cha Đã Kết Thúc,31318,,2024-01-01,
            """;
    Answer refused = administrator.postCsv(IMPORTS, faulty).expectProblem(422, "UNPROCESSABLE");
    assertEquals(
        new TreeSet<>(
            List.of(
                "VALUE_REQUIRED row 3, column code",
                "VALUE_NOT_ALLOWED row 4, column code",
                "VALUE_NOT_ALLOWED row 5, column kind",
                "VALUE_NOT_ALLOWED row 6, column level",
                "VALUE_REQUIRED row 7, column type",
                "VALUE_REQUIRED row 8, column name",
                "PARENT_REQUIRED row 9, column parent",
                "PARENT_UNKNOWN row 10, column parent",
                "LEVEL_NOT_BELOW_PARENT row 11, column level",
                "VALUE_NOT_ALLOWED row 12, column valid_from",
                "VALUE_NOT_ALLOWED row 13, column external_codes",
                "CODE_TWICE row 14, column external_codes",
                "UNIT_DIFFERS row 15, column code",
                "CODE_TWICE row 16, column code",
                "PARENT_UNKNOWN row 17, column party_parent",
                "LATER_CHANGE_KNOWN row 18, column parent")),
        new TreeSet<>(refused.issues()));
    administrator.get("/v1/units/U1").expectProblem(404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "code,name\nV1,Vĩnh Viễn\n",
        "code;kind;level;type;name;parent;party_parent;valid_from;external_codes\n",
        "kind,code,level,type,name,parent,party_parent,valid_from,external_codes\n",
        HEADER + "V1,TERRITORY,PROVINCE\n",
        HEADER + "V1,TERRITORY,PROVINCE,tỉnh,Vĩnh Viễn,,,2026-01-01,,thừa\n",
        HEADER + "V1,TERRITORY,PROVINCE,tỉnh,\"Vĩnh Viễn,,,2026-01-01,\n",
        "code,code,level,type,name,parent,party_parent,valid_from,external_codes\n",
      })
  void a_file_of_another_shape_is_refused(String file) {
    Answer refused = administrator.postCsv(IMPORTS, file).expectProblem(400, "BAD_REQUEST");
    assertTrue(refused.at("/issues").size() > 0, refused::toString);
    administrator.get("/v1/units/V1").expectProblem(404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1258", "UTF-16", "ISO-8859-1"})
  void a_file_in_another_encoding_is_refused_not_garbled(String encoding) {
    byte[] file =
        (HEADER + "V1,TERRITORY,PROVINCE,tỉnh,Vĩnh Viễn Đông,,,2026-01-01,\n")
            .getBytes(Charset.forName(encoding));
    if (encoding.equals("ISO-8859-1")) {
      file =
          (HEADER + "V1,TERRITORY,PROVINCE,t,Vinh\u00e9,,,2026-01-01,\n")
              .getBytes(StandardCharsets.ISO_8859_1);
    }
    administrator
        .send("POST", IMPORTS, file, "Content-Type", Api.CSV)
        .expectProblem(400, "BAD_REQUEST");
  }
}
