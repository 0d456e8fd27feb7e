package vn.qcdc.domain.submission;

import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.InMemorySheets;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleOrganisation;

class InMemoryActsTest extends ActsContract {

  @Override
  protected Keepers createKeepers() {
    Organisations organisations = new InMemoryOrganisations(SampleOrganisation.units());
    Catalogues catalogues = new InMemoryCatalogues(SampleCatalogue.catalogue());
    Sheets sheets = new InMemorySheets(organisations, catalogues);
    return new Keepers(
        organisations,
        catalogues,
        sheets,
        new InMemorySteps(sheets),
        new InMemoryDrafts(),
        new InMemoryComments());
  }
}
