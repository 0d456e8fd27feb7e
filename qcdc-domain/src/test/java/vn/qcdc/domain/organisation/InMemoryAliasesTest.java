package vn.qcdc.domain.organisation;

class InMemoryAliasesTest extends AliasesContract {

  @Override
  protected Organisations createOrganisations() {
    return new InMemoryOrganisations(SampleOrganisation.units());
  }

  @Override
  protected Aliases createAliases(Organisations organisations) {
    return new InMemoryAliases(organisations);
  }
}
