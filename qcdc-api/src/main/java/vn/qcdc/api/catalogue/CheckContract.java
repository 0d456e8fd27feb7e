package vn.qcdc.api.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueMappingStrategy;
import org.mapstruct.factory.Mappers;
import vn.qcdc.api.contract.model.Check;
import vn.qcdc.api.contract.model.ChildrenSum;
import vn.qcdc.api.contract.model.PeriodSum;
import vn.qcdc.api.contract.model.RatioBounds;
import vn.qcdc.api.contract.model.RegisterCount;
import vn.qcdc.api.contract.model.Relation;
import vn.qcdc.api.contract.model.StockFlow;

/** Declared checks as the contract shows them, in both directions. */
@Mapper(nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
interface CheckContract {

  CheckContract MAP = Mappers.getMapper(CheckContract.class);

  List<vn.qcdc.domain.catalogue.Check> checks(@Nullable List<Check> checks);

  /** Codes that may be left out: none then. */
  List<String> codes(@Nullable List<String> codes);

  @Mapping(
      target = "validity",
      expression = "java(Validities.of(check.getValidFrom(), check.getValidUntil()))")
  vn.qcdc.domain.catalogue.Check domain(Check check);

  @Mapping(target = "validFrom", source = "validity.from")
  @Mapping(target = "validUntil", source = "validity.until")
  Check contract(vn.qcdc.domain.catalogue.Check check);

  default vn.qcdc.domain.catalogue.Relation domain(Relation relation) {
    if (relation instanceof StockFlow stockFlow) {
      return domain(stockFlow);
    }
    if (relation instanceof PeriodSum periodSum) {
      return domain(periodSum);
    }
    if (relation instanceof ChildrenSum childrenSum) {
      return domain(childrenSum);
    }
    return relation instanceof RegisterCount registerCount
        ? domain(registerCount)
        : domain((RatioBounds) relation);
  }

  default Relation contract(vn.qcdc.domain.catalogue.Relation relation) {
    return relation.fold(new RelationContract(this));
  }

  vn.qcdc.domain.catalogue.Relation.StockFlow domain(StockFlow relation);

  vn.qcdc.domain.catalogue.Relation.PeriodSum domain(PeriodSum relation);

  vn.qcdc.domain.catalogue.Relation.ChildrenSum domain(ChildrenSum relation);

  vn.qcdc.domain.catalogue.Relation.RegisterCount domain(RegisterCount relation);

  vn.qcdc.domain.catalogue.Relation.RatioBounds domain(RatioBounds relation);

  @Mapping(target = "kind", constant = "STOCK_FLOW")
  @Mapping(target = "removeAddedItem", ignore = true)
  @Mapping(target = "removeRemovedItem", ignore = true)
  StockFlow contract(vn.qcdc.domain.catalogue.Relation.StockFlow relation);

  @Mapping(target = "kind", constant = "PERIOD_SUM")
  PeriodSum contract(vn.qcdc.domain.catalogue.Relation.PeriodSum relation);

  @Mapping(target = "kind", constant = "CHILDREN_SUM")
  @Mapping(target = "removeLevelsItem", ignore = true)
  ChildrenSum contract(vn.qcdc.domain.catalogue.Relation.ChildrenSum relation);

  @Mapping(target = "kind", constant = "REGISTER_COUNT")
  RegisterCount contract(vn.qcdc.domain.catalogue.Relation.RegisterCount relation);

  @Mapping(target = "kind", constant = "RATIO_BOUNDS")
  RatioBounds contract(vn.qcdc.domain.catalogue.Relation.RatioBounds relation);
}
