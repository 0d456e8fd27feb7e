package vn.qcdc.domain.petitioner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Where petitioners are kept, their identities sealed. Every question is asked for some units; what
 * other units keep is not there.
 */
public interface Petitioners {

  /** Whether there is no key, so that nothing can be kept nor searched. */
  boolean areLocked();

  void keep(Petitioner petitioner, Identity identity);

  Optional<Petitioner> find(UUID id, Set<UnitId> units);

  /** Latest first. */
  List<Petitioner> of(Set<UnitId> units, int offset, int limit);

  /** Those whose identity has the clue, latest first. */
  List<Petitioner> search(Clue clue, Set<UnitId> units, int limit);

  Opening open(Petitioner petitioner);

  /** Takes the identity away for ever; the petitioner stays, with its erasure. */
  void erase(Petitioner petitioner);
}
