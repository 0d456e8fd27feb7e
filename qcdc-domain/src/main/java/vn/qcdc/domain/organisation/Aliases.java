package vn.qcdc.domain.organisation;

import java.time.Instant;

/** Where confirmed aliases are kept; none is ever deleted. */
public interface Aliases {

  /** Those that have not been withdrawn. */
  ConfirmedAliases current();

  /** The same, and nobody else changes them until the transaction ends. */
  ConfirmedAliases currentForUpdate();

  /** A text that is not confirmed for the unit yet. */
  Alias add(String text, UnitId unit, String by, Instant at);

  /** It stays on record that the alias was confirmed, and by whom it was withdrawn. */
  void withdraw(Alias alias, String by, Instant at);
}
