package vn.qcdc.domain.petitioner;

import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_NUMBER_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.EMAIL_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.IDENTITY_OF_ANONYMOUS;
import static vn.qcdc.domain.finding.FindingCode.PHONE_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;

/**
 * An identity as somebody typed it, {@code null} or blank for what they left out. Its findings say
 * where, never what was typed there.
 */
public record ClaimedIdentity(
    @Nullable String fullName,
    IdentityDocument.@Nullable Kind documentKind,
    @Nullable String documentNumber,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String note) {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{6,24}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]+");

  /** Of somebody who gives no name: nothing may be said of them. */
  public Judged<Identity> anonymous() {
    return Stream.of(fullName, documentNumber, phone, email, address, note)
            .map(ClaimedIdentity::given)
            .allMatch(Objects::isNull)
        ? Judged.sound(Identity.ANONYMOUS)
        : Judged.unsound(Finding.blocking(IDENTITY_OF_ANONYMOUS, "/anonymous", null, null));
  }

  /** Of somebody who gives a name. */
  public Judged<Identity> named() {
    List<Finding> findings = new ArrayList<>();
    String name = given(fullName);
    if (name == null || Clue.of(Trait.FULL_NAME, name).isEmpty()) {
      findings.add(wrong(VALUE_REQUIRED, "/fullName", null));
    }
    IdentityDocument document = document(findings);
    String number = given(phone);
    if (number != null && !PHONE.matcher(number).matches()) {
      findings.add(wrong(PHONE_MALFORMED, "/phone", null));
    }
    String mail = given(email);
    if (mail != null && !EMAIL.matcher(mail).matches()) {
      findings.add(wrong(EMAIL_MALFORMED, "/email", null));
    }
    return findings.isEmpty()
        ? Judged.sound(new Identity(name, document, number, mail, given(address), given(note)))
        : Judged.unsound(findings);
  }

  private @Nullable IdentityDocument document(List<Finding> findings) {
    String number = documentNumber == null ? null : given(documentNumber.replaceAll("\\s", ""));
    if (number == null) {
      if (documentKind != null) {
        findings.add(wrong(VALUE_REQUIRED, "/documentNumber", null));
      }
      return null;
    } else if (documentKind == null) {
      findings.add(wrong(VALUE_REQUIRED, "/documentKind", null));
      return null;
    } else if (!documentKind.admits(number)) {
      findings.add(wrong(DOCUMENT_NUMBER_MALFORMED, "/documentNumber", documentKind.pattern()));
    }
    return new IdentityDocument(documentKind, number);
  }

  private static Finding wrong(FindingCode code, String pointer, @Nullable String expected) {
    return Finding.blocking(code, pointer, null, expected);
  }

  private static @Nullable String given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  @Override
  public String toString() {
    return "ClaimedIdentity[…]";
  }
}
