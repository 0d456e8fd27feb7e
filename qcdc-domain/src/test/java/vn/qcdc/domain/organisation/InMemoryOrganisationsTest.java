package vn.qcdc.domain.organisation;

class InMemoryOrganisationsTest extends OrganisationsContract {

  @Override
  protected Organisations createOrganisations() {
    return new InMemoryOrganisations(SampleOrganisation.units());
  }
}
