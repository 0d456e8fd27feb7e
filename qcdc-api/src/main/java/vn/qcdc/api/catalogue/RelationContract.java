package vn.qcdc.api.catalogue;

import vn.qcdc.api.contract.model.Relation;
import vn.qcdc.domain.catalogue.Relation.Cases;
import vn.qcdc.domain.catalogue.Relation.ChildrenSum;
import vn.qcdc.domain.catalogue.Relation.PeriodSum;
import vn.qcdc.domain.catalogue.Relation.RatioBounds;
import vn.qcdc.domain.catalogue.Relation.RegisterCount;
import vn.qcdc.domain.catalogue.Relation.StockFlow;

/** Each relation of the domain as that of the contract. */
record RelationContract(CheckContract map) implements Cases<Relation> {

  @Override
  public Relation of(StockFlow relation) {
    return map.contract(relation);
  }

  @Override
  public Relation of(PeriodSum relation) {
    return map.contract(relation);
  }

  @Override
  public Relation of(ChildrenSum relation) {
    return map.contract(relation);
  }

  @Override
  public Relation of(RegisterCount relation) {
    return map.contract(relation);
  }

  @Override
  public Relation of(RatioBounds relation) {
    return map.contract(relation);
  }
}
