package vn.qcdc.domain.organisation;

import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import java.time.Instant;
import java.util.Optional;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;

/** Remembers that a person says which unit a text means, and that a person takes it back. */
public final class ConfirmAliases {

  private final Aliases aliases;

  public ConfirmAliases(Aliases aliases) {
    this.aliases = aliases;
  }

  /**
   * @param isNew false when the same had been confirmed before; that confirmation stays
   */
  public record Confirmed(Alias alias, boolean isNew) {}

  /** A text may be confirmed for several units, one after the other in time. */
  public Judged<Confirmed> confirm(String text, UnitId unit, String by, Instant at) {
    if (Alias.key(text).isEmpty()) {
      return Judged.unsound(Finding.blocking(VALUE_REQUIRED, "/text", text, null));
    }
    return Judged.sound(
        aliases
            .currentForUpdate()
            .alias(text, unit)
            .map(known -> new Confirmed(known, false))
            .orElseGet(() -> new Confirmed(aliases.add(text.strip(), unit, by, at), true)));
  }

  /** Empty when there is no such alias, or no longer. */
  public Optional<Alias> withdraw(int id, String by, Instant at) {
    Optional<Alias> alias = aliases.currentForUpdate().alias(id);
    alias.ifPresent(known -> aliases.withdraw(known, by, at));
    return alias;
  }
}
