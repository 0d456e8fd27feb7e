package vn.qcdc.api.catalogue;

import vn.qcdc.api.contract.model.ConsistencyRule;
import vn.qcdc.api.contract.model.ConsistencyRule.OriginEnum;
import vn.qcdc.api.contract.model.ConsistencyRule.ScopeEnum;
import vn.qcdc.api.contract.model.ConsistencyRule.SeverityEnum;
import vn.qcdc.api.problem.Messages;
import vn.qcdc.domain.examination.KnownRule;
import vn.qcdc.domain.time.Validity;

/** Rules as the contract shows them, in one language. */
record RuleContract(Messages messages) {

  ConsistencyRule contract(KnownRule known) {
    KnownRule.Source source = known.source();
    Validity validity = source.validity();
    return new ConsistencyRule()
        .rule(known.rule().name())
        .check(known.check())
        .name(source.name() == null ? messages.rule(known.rule()) : source.name())
        .origin(OriginEnum.fromValue(source.origin().name()))
        .severity(SeverityEnum.fromValue(known.severity().name()))
        .scope(ScopeEnum.fromValue(known.scope().name()))
        .form(source.form())
        .basis(source.basis())
        .validFrom(validity == null ? null : validity.from())
        .validUntil(validity == null ? null : validity.until());
  }
}
