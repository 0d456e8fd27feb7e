package vn.qcdc.domain.publication;

import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;

class InMemoryPublicationsTest extends PublicationsContract {

  @Override
  protected Catalogues createCatalogues() {
    return new InMemoryCatalogues();
  }

  @Override
  protected Publications createPublications() {
    return new InMemoryPublications();
  }
}
