package vn.qcdc.persistence.petitioner;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.petitioner.Identity;
import vn.qcdc.domain.petitioner.IdentityDocument;

/** An identity as the JSON that is sealed, filled up so that its length tells next to nothing. */
final class IdentityText {

  /** Bytes; a usual identity fits the first block, as does an anonymous one. */
  private static final int BLOCK = 512;

  private IdentityText() {}

  static String of(Identity identity) {
    Map<String, Object> members = new HashMap<>();
    put(members, "fullName", identity.fullName());
    IdentityDocument document = identity.document();
    if (document != null) {
      members.put("documentKind", document.kind().name());
      members.put("documentNumber", document.number());
    }
    put(members, "phone", identity.phone());
    put(members, "email", identity.email());
    put(members, "address", identity.address());
    put(members, "note", identity.note());
    String text = JSONObjectUtils.toJSONString(members);
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return text + " ".repeat((BLOCK - length % BLOCK) % BLOCK);
  }

  static Identity read(String text) throws ParseException {
    Map<String, Object> members = JSONObjectUtils.parse(text.strip());
    @Nullable String kind = JSONObjectUtils.getString(members, "documentKind");
    @Nullable String number = JSONObjectUtils.getString(members, "documentNumber");
    return new Identity(
        JSONObjectUtils.getString(members, "fullName"),
        kind == null || number == null
            ? null
            : new IdentityDocument(IdentityDocument.Kind.valueOf(kind), number),
        JSONObjectUtils.getString(members, "phone"),
        JSONObjectUtils.getString(members, "email"),
        JSONObjectUtils.getString(members, "address"),
        JSONObjectUtils.getString(members, "note"));
  }

  private static void put(Map<String, Object> members, String name, @Nullable String value) {
    if (value != null) {
      members.put(name, value);
    }
  }
}
