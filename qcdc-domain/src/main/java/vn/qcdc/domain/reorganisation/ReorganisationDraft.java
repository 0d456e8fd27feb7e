package vn.qcdc.domain.reorganisation;

import java.time.LocalDate;
import java.util.List;
import vn.qcdc.domain.finding.Place;

/**
 * A reorganisation to be entered, in words as claimed.
 *
 * @param code by which it will be known
 * @param number of the decision
 */
public record ReorganisationDraft(
    Place place,
    String code,
    String number,
    String issuer,
    String issuedOn,
    String effectiveOn,
    List<ActDraft> acts) {

  public ReorganisationDraft {
    code = code.strip();
    number = number.strip();
    issuer = issuer.strip();
    issuedOn = issuedOn.strip();
    effectiveOn = effectiveOn.strip();
    acts = List.copyOf(acts);
  }

  ReorganisationDraft on(LocalDate day) {
    return new ReorganisationDraft(place, code, number, issuer, issuedOn, day.toString(), acts);
  }
}
