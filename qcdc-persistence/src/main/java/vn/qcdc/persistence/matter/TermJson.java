package vn.qcdc.persistence.matter;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.term.LastDay;
import vn.qcdc.domain.term.Length;
import vn.qcdc.domain.term.Pause;
import vn.qcdc.domain.term.Term;
import vn.qcdc.domain.term.TermExtension;
import vn.qcdc.domain.term.TermUnit;

/** A term that runs, as JSON. */
final class TermJson {

  private TermJson() {}

  static @Nullable String of(@Nullable Term term) {
    return term == null
        ? null
        : JSONObjectUtils.toJSONString(
            Map.of(
                "rule", term.rule(),
                "basis", term.basis(),
                "amount", term.length().amount(),
                "unit", term.length().unit().name(),
                "lastDay", term.length().lastDay().name(),
                "begun", term.begun().toString(),
                "pauses", term.pauses().stream().map(TermJson::pause).toList(),
                "extensions", term.extensions().stream().map(TermJson::extension).toList()));
  }

  static @Nullable Term read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Map<String, Object> members = MatterJson.read(text);
    return new Term(
        kept(members, "rule"),
        kept(members, "basis"),
        new Length(
            Integer.parseInt(kept(members, "amount")),
            TermUnit.valueOf(kept(members, "unit")),
            LastDay.valueOf(kept(members, "lastDay"))),
        LocalDate.parse(kept(members, "begun")),
        all(members, "pauses").stream().map(TermJson::pause).toList(),
        all(members, "extensions").stream().map(TermJson::extension).toList());
  }

  private static Map<String, Object> pause(Pause pause) {
    Map<String, Object> members = new HashMap<>();
    members.put("since", pause.since().toString());
    LocalDate until = pause.until();
    if (until != null) {
      members.put("until", until.toString());
    }
    return members;
  }

  private static Pause pause(Map<String, Object> members) {
    String until = MatterJson.text(members, "until");
    return new Pause(
        LocalDate.parse(kept(members, "since")), until == null ? null : LocalDate.parse(until));
  }

  private static Map<String, Object> extension(TermExtension extension) {
    return Map.of(
        "rule", extension.rule(),
        "amount", extension.amount(),
        "decidedOn", extension.decidedOn().toString(),
        "basis", extension.basis());
  }

  private static TermExtension extension(Map<String, Object> members) {
    return new TermExtension(
        kept(members, "rule"),
        Integer.parseInt(kept(members, "amount")),
        LocalDate.parse(kept(members, "decidedOn")),
        kept(members, "basis"));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> all(Map<String, Object> members, String name) {
    return MatterJson.list(members, name).stream().map(each -> (Map<String, Object>) each).toList();
  }

  private static String kept(Map<String, Object> members, String name) {
    String value = MatterJson.text(members, name);
    if (value == null) {
      throw new IllegalStateException("Without " + name + ": " + members);
    }
    return value;
  }
}
