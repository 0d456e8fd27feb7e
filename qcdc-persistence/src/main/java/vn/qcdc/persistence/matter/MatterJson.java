package vn.qcdc.persistence.matter;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.Milestone;
import vn.qcdc.domain.matter.Particulars;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.term.Circumstance;

/** What has no columns of its own: details of states, roadmaps, what was said with an act. */
final class MatterJson {

  private MatterJson() {}

  static String details(Map<String, String> details) {
    return JSONObjectUtils.toJSONString(details);
  }

  static Map<String, String> details(String text) {
    return read(text).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, each -> String.valueOf(each.getValue())));
  }

  /** {@code null} without milestones. */
  static @Nullable String roadmap(List<Milestone> milestones) {
    return milestones.isEmpty()
        ? null
        : JSONObjectUtils.toJSONString(Map.of("milestones", members(milestones)));
  }

  static List<Milestone> roadmap(@Nullable String text) {
    return text == null ? List.of() : milestones(read(text));
  }

  /** What was not said is not there. */
  static String particulars(Particulars said) {
    Map<String, Object> members = new LinkedHashMap<>();
    UnitId to = said.to();
    put(members, "to", to == null ? null : to.value());
    put(members, "until", said.until());
    put(members, "outcome", said.outcome());
    put(members, "text", said.text());
    put(members, "document", said.document());
    put(members, "other", said.other());
    put(members, "number", said.number());
    if (!said.circumstances().isEmpty()) {
      members.put("circumstances", said.circumstances().stream().map(Enum::name).sorted().toList());
    }
    if (!said.milestones().isEmpty()) {
      members.put("milestones", members(said.milestones()));
    }
    return JSONObjectUtils.toJSONString(members);
  }

  static Particulars particulars(String text) {
    Map<String, Object> members = read(text);
    String to = text(members, "to");
    String until = text(members, "until");
    String other = text(members, "other");
    String number = text(members, "number");
    return new Particulars(
        to == null ? null : new UnitId(Long.parseLong(to)),
        until == null ? null : LocalDate.parse(until),
        list(members, "circumstances").stream()
            .map(each -> Circumstance.valueOf(String.valueOf(each)))
            .collect(toSet()),
        text(members, "outcome"),
        text(members, "text"),
        text(members, "document"),
        other == null ? null : UUID.fromString(other),
        number == null ? null : Integer.valueOf(number),
        milestones(members));
  }

  static Map<String, Object> read(String text) {
    try {
      return JSONObjectUtils.parse(text);
    } catch (ParseException unreadable) {
      throw new IllegalStateException("Not what was kept: " + text, unreadable);
    }
  }

  /** {@code null} for what is not there. */
  static @Nullable String text(Map<String, Object> members, String name) {
    Object value = members.get(name);
    return value == null ? null : value.toString();
  }

  /** Empty for what is not there. */
  static List<?> list(Map<String, Object> members, String name) {
    return members.get(name) instanceof List<?> list ? list : List.of();
  }

  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value instanceof Number ? value : value.toString());
    }
  }

  private static List<Map<String, Object>> members(List<Milestone> milestones) {
    return milestones.stream()
        .map(
            each ->
                Map.<String, Object>of(
                    "on", each.on().toString(), "what", each.what(), "reached", each.reached()))
        .toList();
  }

  private static List<Milestone> milestones(Map<String, Object> members) {
    return list(members, "milestones").stream()
        .map(Map.class::cast)
        .map(
            each ->
                new Milestone(
                    LocalDate.parse(String.valueOf(each.get("on"))),
                    String.valueOf(each.get("what")),
                    Boolean.TRUE.equals(each.get("reached"))))
        .toList();
  }
}
