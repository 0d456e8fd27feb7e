package vn.qcdc.domain.organisation;

import java.util.function.UnaryOperator;
import vn.qcdc.domain.finding.Place;

/** Makes a draft of a commune that the sample organisation does not have yet. */
public record SampleDraft(UnitDraft draft) {

  public static SampleDraft row(int row, String code) {
    return new SampleDraft(
        new UnitDraft(
            Place.row(row),
            code,
            "TERRITORY",
            "COMMUNE",
            "xã",
            "Phương Bình",
            "934",
            "",
            "2004-01-01",
            ""));
  }

  public SampleDraft kind(String kind) {
    return with("kind", old -> kind);
  }

  public SampleDraft level(String level) {
    return with("level", old -> level);
  }

  public SampleDraft type(String type) {
    return with("type", old -> type);
  }

  public SampleDraft name(String name) {
    return with("name", old -> name);
  }

  public SampleDraft parent(String parent) {
    return with("parent", old -> parent);
  }

  public SampleDraft partyParent(String partyParent) {
    return with("party_parent", old -> partyParent);
  }

  public SampleDraft validFrom(String validFrom) {
    return with("valid_from", old -> validFrom);
  }

  public SampleDraft externalCodes(String externalCodes) {
    return with("external_codes", old -> externalCodes);
  }

  /** Every other column stays as it is. */
  public SampleDraft with(String column, UnaryOperator<String> change) {
    return new SampleDraft(
        new UnitDraft(
            draft.place(),
            changed("code", column, draft.code(), change),
            changed("kind", column, draft.kind(), change),
            changed("level", column, draft.level(), change),
            changed("type", column, draft.type(), change),
            changed("name", column, draft.name(), change),
            changed("parent", column, draft.parent(), change),
            changed("party_parent", column, draft.partyParent(), change),
            changed("valid_from", column, draft.validFrom(), change),
            changed("external_codes", column, draft.externalCodes(), change)));
  }

  private static String changed(
      String column, String wanted, String value, UnaryOperator<String> change) {
    return column.equals(wanted) ? change.apply(value) : value;
  }
}
