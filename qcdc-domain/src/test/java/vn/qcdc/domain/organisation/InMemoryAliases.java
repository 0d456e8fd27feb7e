package vn.qcdc.domain.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps aliases in memory and refuses what the database would refuse. */
public final class InMemoryAliases implements Aliases {

  private final Organisations organisations;
  private final List<Alias> confirmed = new ArrayList<>();
  private int lastId;

  public InMemoryAliases(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public ConfirmedAliases current() {
    return new ConfirmedAliases(confirmed);
  }

  @Override
  public ConfirmedAliases currentForUpdate() {
    return current();
  }

  @Override
  public Alias add(String text, UnitId unit, String by, Instant at) {
    Alias alias = new Alias(++lastId, text, unit, by, at);
    if (alias.key().isEmpty()
        || organisations.current().unit(unit).isEmpty()
        || current().alias(text, unit).isPresent()) {
      throw new IllegalStateException("Not to be kept: " + alias);
    }
    confirmed.add(alias);
    return alias;
  }

  @Override
  public void withdraw(Alias alias, String by, Instant at) {
    if (!confirmed.remove(alias)) {
      throw new IllegalStateException("Not confirmed: " + alias);
    }
  }
}
