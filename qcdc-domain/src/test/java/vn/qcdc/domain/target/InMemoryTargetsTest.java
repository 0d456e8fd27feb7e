package vn.qcdc.domain.target;

import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;

class InMemoryTargetsTest extends TargetsContract {

  @Override
  protected Catalogues createCatalogues() {
    return new InMemoryCatalogues(SampleCatalogue.catalogue());
  }

  @Override
  protected Targets createTargets(Catalogues catalogues) {
    return new InMemoryTargets(catalogues);
  }
}
