package vn.qcdc.reporting.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.submission.BlankSheet;

/** Where things stand in an entry workbook, and what it says of itself on a hidden sheet. */
final class EntryLayout {

  static final String META = "_meta";
  static final String REVISION = "revision";

  /** Another number when workbooks of before can no longer be read. */
  private static final String TEMPLATE = "qcdc-entry-1";

  private EntryLayout() {}

  /** The columns in their order; the mark in the hidden row finds them wherever they are moved. */
  enum Column {
    CODE(0, "#code", 0),
    NUMBER(1, "#number", 6),
    NAME(2, "#name", 58),
    COUNTED_IN(3, "#countedIn", 13),
    VALUE(4, "#value", 16),
    STATE(5, "#state", 18),
    REASON(6, "#reason", 28),
    CHECK(7, "#check", 24);

    private final int index;
    private final String mark;
    private final int width;

    Column(int index, String mark, int width) {
      this.index = index;
      this.mark = mark;
      this.width = width;
    }

    /** From 0. */
    int index() {
      return index;
    }

    String mark() {
      return mark;
    }

    /** In characters. */
    int width() {
      return width;
    }
  }

  /**
   * What the hidden sheet says, in its order.
   *
   * @param revision of the sheet that the workbook was made from; 0 when there was none
   */
  static Map<String, String> meta(BlankSheet blank, int revision) {
    Map<String, String> meta = identity(blank);
    meta.put(REVISION, String.valueOf(revision));
    return meta;
  }

  /** What must be the same when the workbook comes back. */
  static Map<String, String> identity(BlankSheet blank) {
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("template", TEMPLATE);
    identity.put("form", blank.form().code());
    identity.put("formValidFrom", blank.form().validity().from().toString());
    identity.put("unit", blank.unit().code());
    identity.put("period", blank.period().code());
    identity.put("fingerprint", fingerprint(List.copyOf(identity.values()), blank.measures()));
    return identity;
  }

  private static String fingerprint(List<String> identity, List<Measure> measures) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      identity.forEach(each -> digest.update(line(each)));
      measures.forEach(measure -> digest.update(line(measure.code())));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
