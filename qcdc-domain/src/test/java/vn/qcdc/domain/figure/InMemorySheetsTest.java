package vn.qcdc.domain.figure;

import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleOrganisation;

class InMemorySheetsTest extends SheetsContract {

  @Override
  protected Organisations createOrganisations() {
    return new InMemoryOrganisations(SampleOrganisation.units());
  }

  @Override
  protected Catalogues createCatalogues() {
    return new InMemoryCatalogues(SampleCatalogue.catalogue());
  }

  @Override
  protected Sheets createSheets(Organisations organisations, Catalogues catalogues) {
    return new InMemorySheets(organisations, catalogues);
  }
}
