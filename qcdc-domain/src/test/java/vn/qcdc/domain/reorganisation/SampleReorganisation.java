package vn.qcdc.domain.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitDraft;

/**
 * Makes a reorganisation act by act: one by the provincial people's council from 1 July 2025 on,
 * the acts in rows 2 and following, unless said otherwise.
 */
public final class SampleReorganisation {

  public static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  public static final LocalDate EVE = DAY.minusDays(1);

  private final String code;
  private final List<List<String>> acts = new ArrayList<>();
  private String number = "12/NQ-HĐND";
  private String issuer = "Hội đồng nhân dân tỉnh Hậu Giang";
  private String issuedOn = "2024-12-12";
  private String effectiveOn = DAY.toString();
  private IntFunction<Place> place = index -> Place.row(index + 2);
  private Place whole = Place.row(2);

  private SampleReorganisation(String code) {
    this.code = code;
  }

  public static SampleReorganisation of(String code) {
    return new SampleReorganisation(code);
  }

  /** From another day on. */
  public SampleReorganisation on(LocalDate day) {
    return effectiveOn(day.toString());
  }

  SampleReorganisation effectiveOn(String claimed) {
    effectiveOn = claimed;
    return this;
  }

  SampleReorganisation number(String claimed) {
    number = claimed;
    return this;
  }

  SampleReorganisation issuer(String claimed) {
    issuer = claimed;
    return this;
  }

  SampleReorganisation issuedOn(String claimed) {
    issuedOn = claimed;
    return this;
  }

  /** As it would stand in a JSON body. */
  SampleReorganisation inJson() {
    place = index -> Place.item("/acts/" + index);
    whole = Place.item("");
    return this;
  }

  SampleReorganisation establish(
      String unit, String level, String type, String name, String parent) {
    return establish(unit, "TERRITORY", level, type, name, parent, "", "");
  }

  SampleReorganisation establish(
      String unit,
      String kind,
      String level,
      String type,
      String name,
      String parent,
      String partyParent,
      String externalCodes) {
    return act(
        "ESTABLISH",
        "",
        "",
        "",
        "",
        unit,
        kind,
        level,
        type,
        name,
        parent,
        partyParent,
        externalCodes);
  }

  SampleReorganisation merge(String unit, String successor) {
    return act("MERGE", unit, successor);
  }

  SampleReorganisation split(String unit, String successor) {
    return act("SPLIT", unit, successor);
  }

  SampleReorganisation split(String unit, String successor, String weight, String weighedBy) {
    return act("SPLIT", unit, successor, weight, weighedBy);
  }

  SampleReorganisation rename(String unit, String name) {
    return act("RENAME", unit, "", "", "", "", "", "", "", name);
  }

  SampleReorganisation retype(String unit, String type, String level) {
    return act("RETYPE", unit, "", "", "", "", "", level, type);
  }

  SampleReorganisation recode(String unit, String newCode, String externalCodes) {
    return act("RECODE", unit, "", "", "", newCode, "", "", "", "", "", "", externalCodes);
  }

  SampleReorganisation move(String unit, String parent, String partyParent) {
    return act("MOVE", unit, "", "", "", "", "", "", "", "", parent, partyParent);
  }

  SampleReorganisation dissolve(String unit) {
    return act("DISSOLVE", unit);
  }

  SampleReorganisation abolish(String top, String level) {
    return act("ABOLISH_LEVEL", top, "", "", "", "", "", level);
  }

  /**
   * @param words in the order of the columns of a file, from {@code act} on; those left out are
   *     empty
   */
  public SampleReorganisation act(String... words) {
    acts.add(List.of(words));
    return this;
  }

  public ReorganisationDraft draft() {
    List<ActDraft> drafts = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      drafts.add(act(acts.get(i), place.apply(i)));
    }
    return new ReorganisationDraft(whole, code, number, issuer, issuedOn, effectiveOn, drafts);
  }

  private ActDraft act(List<String> words, Place at) {
    List<String> all = new ArrayList<>(words);
    while (all.size() < 13) {
      all.add("");
    }
    UnitDraft facts =
        new UnitDraft(
            at,
            all.get(5),
            all.get(6),
            all.get(7),
            all.get(8),
            all.get(9),
            all.get(10),
            all.get(11),
            effectiveOn,
            all.get(12));
    return new ActDraft(at, all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), facts);
  }
}
