package vn.qcdc.domain.examination;

import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.submission.ApprovalChain;
import vn.qcdc.domain.submission.Person;
import vn.qcdc.domain.submission.Standpoint;

/**
 * What a person is to the findings of one sheet.
 *
 * @param speaksForUnit whether they send for the unit or approve at its own level
 * @param isSuperior whether they may act for what stands directly above the unit
 */
public record Explainer(String name, boolean speaksForUnit, boolean isSuperior) {

  /**
   * @param chain of the sheet
   */
  public static Explainer of(ApprovalChain chain, Person person) {
    Standpoint standpoint = chain.seenBy(person);
    Level own = chain.levels().get(0);
    return new Explainer(
        person.name(),
        standpoint.sends() || standpoint.approvesAt().contains(own),
        standpoint.isSuperior());
  }
}
