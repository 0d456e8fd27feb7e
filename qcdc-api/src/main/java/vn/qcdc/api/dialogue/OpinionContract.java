package vn.qcdc.api.dialogue;

import vn.qcdc.api.contract.model.OpinionTaken;
import vn.qcdc.domain.dialogue.OpinionCount;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MatterField;
import vn.qcdc.domain.matter.MatterFields;
import vn.qcdc.reporting.wording.Language;

/** Opinions and their numbers as the contract shows them. */
final class OpinionContract {

  private OpinionContract() {}

  static vn.qcdc.api.contract.model.OpinionCount count(OpinionCount count) {
    return new vn.qcdc.api.contract.model.OpinionCount()
        .total(Math.toIntExact(count.total()))
        .resolved(Math.toIntExact(count.resolved()))
        .underWay(Math.toIntExact(count.underWay()))
        .unfinished(Math.toIntExact(count.unfinished()))
        .onRoadmap(Math.toIntExact(count.onRoadmap()))
        .waiting(Math.toIntExact(count.waiting()))
        .passedUp(Math.toIntExact(count.passedUp()))
        .referred(Math.toIntExact(count.referred()));
  }

  static OpinionTaken taken(Matter matter) {
    return new OpinionTaken()
        .id(matter.id())
        .number(matter.intake().number())
        .trackingCode(matter.intake().trackingCode())
        .weight(matter.intake().weight())
        .standing(matter.standing().name());
  }

  static vn.qcdc.api.contract.model.MatterField field(MatterField field, Language language) {
    return new vn.qcdc.api.contract.model.MatterField()
        .code(field.code())
        .name(language == Language.VIETNAMESE ? field.vietnamese() : field.english());
  }

  /** What is kept under a code that is in the list no more is shown by the code alone. */
  static vn.qcdc.api.contract.model.MatterField field(
      String code, MatterFields fields, Language language) {
    return fields.all().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .map(each -> field(each, language))
        .orElseGet(() -> new vn.qcdc.api.contract.model.MatterField().code(code).name(code));
  }
}
