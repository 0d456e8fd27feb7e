package vn.qcdc.domain.catalogue;

class InMemoryCataloguesTest extends CataloguesContract {

  @Override
  protected Catalogues createCatalogues() {
    return new InMemoryCatalogues(SampleCatalogue.catalogue());
  }
}
