package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a directory: what it takes to register the unit elsewhere.
 *
 * @param parent in the territorial hierarchy; {@code null} at the top
 * @param partyParent in the Party hierarchy; {@code null} at its top and for other kinds
 * @param since the day from which all of this holds
 * @param externalCodes those of other schemes
 */
public record DirectoryEntry(
    UnitSnapshot unit,
    @Nullable UnitSnapshot parent,
    @Nullable UnitSnapshot partyParent,
    LocalDate since,
    List<UnitCode> externalCodes) {

  public DirectoryEntry {
    externalCodes = List.copyOf(externalCodes);
  }
}
