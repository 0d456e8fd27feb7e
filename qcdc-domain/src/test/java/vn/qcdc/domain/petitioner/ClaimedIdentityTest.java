package vn.qcdc.domain.petitioner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.petitioner.IdentityDocument.Kind;

class ClaimedIdentityTest {

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource({
    "CITIZEN_CARD,  093185012345,      ''",
    "CITIZEN_CARD,  093 185 012 345,   ''",
    "CITIZEN_CARD,  09318501234,       DOCUMENT_NUMBER_MALFORMED /documentNumber",
    "CITIZEN_CARD,  0931850123456,     DOCUMENT_NUMBER_MALFORMED /documentNumber",
    "IDENTITY_CARD, 361234567,         ''",
    "IDENTITY_CARD, 36123456A,         DOCUMENT_NUMBER_MALFORMED /documentNumber",
    "OTHER,         B1234567,          ''",
    "OTHER,         1801234567-001,    ''",
    "OTHER,         12,                DOCUMENT_NUMBER_MALFORMED /documentNumber",
    "OTHER,         '',                VALUE_REQUIRED /documentNumber",
    ",              B1234567,          VALUE_REQUIRED /documentKind"
  })
  void the_number_belongs_to_its_kind(@Nullable Kind kind, String number, String expected) {
    assertEquals(expected, findings(claimed("Lê Văn Tám", kind, number, null, null)));
  }

  @ParameterizedTest(name = "{0}, {1} → {2}")
  @CsvSource({
    "0912345678,       a@b.vn,        ''",
    "+84 912 345 678,  a.b+c@d.e.vn,  ''",
    "091234,           a@b.vn,        PHONE_MALFORMED /phone",
    "gọi nhà bên,      a@b.vn,        PHONE_MALFORMED /phone",
    "0912345678,       a@b,           EMAIL_MALFORMED /email",
    "0912345678,       a b@c.vn,      EMAIL_MALFORMED /email",
    "' ',              ' ',           ''"
  })
  void how_to_reach_them_looks_like_it(String phone, String email, String expected) {
    assertEquals(expected, findings(claimed("Lê Văn Tám", null, null, phone, email)));
  }

  @ParameterizedTest
  @CsvSource({"' '", "'…'"})
  void somebody_who_is_not_anonymous_has_a_name(String name) {
    assertEquals("VALUE_REQUIRED /fullName", findings(claimed(name, null, null, null, null)));
  }

  @Test
  void all_findings_come_at_once_and_tell_nothing() {
    Judged<Identity> judged = claimed("", Kind.CITIZEN_CARD, "123456789", "12", "34").named();
    List<Finding> findings = judged.fold(sound -> List.of(), all -> all);
    assertEquals(4, findings.size());
    findings.forEach(finding -> assertNull(finding.value()));
  }

  @Test
  void nothing_is_said_of_the_anonymous() {
    assertEquals(
        "IDENTITY_OF_ANONYMOUS /anonymous",
        findings(claimed("Lê Văn Tám", null, null, null, null).anonymous()));
    assertEquals(
        Judged.sound(Identity.ANONYMOUS), claimed(" ", null, null, null, null).anonymous());
  }

  private static String findings(ClaimedIdentity claimed) {
    return findings(claimed.named());
  }

  private static String findings(Judged<Identity> judged) {
    return judged.fold(
        sound -> "",
        findings ->
            String.join(
                ", ", findings.stream().map(each -> each.code() + " " + each.pointer()).toList()));
  }

  private static ClaimedIdentity claimed(
      @Nullable String name,
      @Nullable Kind kind,
      @Nullable String number,
      @Nullable String phone,
      @Nullable String email) {
    return new ClaimedIdentity(name, kind, number, phone, email, null, null);
  }
}
