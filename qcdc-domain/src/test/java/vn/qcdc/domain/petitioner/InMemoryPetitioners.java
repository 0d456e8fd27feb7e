package vn.qcdc.domain.petitioner;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.qcdc.domain.organisation.UnitId;

/** Keeps petitioners in memory, where nothing needs a seal. */
public final class InMemoryPetitioners implements Petitioners {

  private final Map<UUID, Petitioner> kept = new LinkedHashMap<>();
  private final Map<UUID, Identity> identities = new LinkedHashMap<>();

  @Override
  public boolean areLocked() {
    return false;
  }

  @Override
  public void keep(Petitioner petitioner, Identity identity) {
    kept.put(petitioner.id(), petitioner);
    identities.put(petitioner.id(), identity);
  }

  @Override
  public Optional<Petitioner> find(UUID id, Set<UnitId> units) {
    return latestFirst(units, petitioner -> petitioner.id().equals(id)).findFirst();
  }

  @Override
  public List<Petitioner> of(Set<UnitId> units, int offset, int limit) {
    return latestFirst(units, petitioner -> true).skip(offset).limit(limit).toList();
  }

  @Override
  public List<Petitioner> search(Clue clue, Set<UnitId> units, int limit) {
    return latestFirst(units, petitioner -> has(petitioner, clue)).limit(limit).toList();
  }

  @Override
  public Opening open(Petitioner petitioner) {
    Identity identity = identities.get(petitioner.id());
    return identity == null ? new Opening.Erased() : new Opening.Opened(identity);
  }

  @Override
  public void erase(Petitioner petitioner) {
    kept.put(petitioner.id(), petitioner);
    identities.remove(petitioner.id());
  }

  private boolean has(Petitioner petitioner, Clue clue) {
    return !petitioner.isErased() && identities.get(petitioner.id()).clues().contains(clue);
  }

  private Stream<Petitioner> latestFirst(Set<UnitId> units, Predicate<Petitioner> wanted) {
    return kept.values().stream()
        .filter(petitioner -> units.contains(petitioner.unit()))
        .filter(wanted)
        .sorted(Comparator.comparing(Petitioner::registeredAt).reversed());
  }
}
