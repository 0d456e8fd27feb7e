package vn.qcdc.domain.matter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where matters are kept; none is ever taken away, and all that was done with them stays. */
public interface Matters {

  /**
   * Takes numbers out of a series, for good when the transaction commits.
   *
   * @return the first; the others follow it
   */
  int numbers(NumberSeries series, int count);

  /** Keeps new ones, however many. */
  void take(List<Taken> taken);

  Optional<Matter> find(UUID id);

  /** Those that there are, and nobody else changes them until the transaction ends. */
  List<Matter> findForUpdate(Set<UUID> ids);

  Optional<Matter> byTrackingCode(String code);

  /** By the ids that another system gave them. */
  Map<String, Matter> byExternalId(Collection<String> ids);

  /** Keeps what became of them, each at most once. */
  void keep(List<Moved> moved);

  /** The latest received first. */
  List<Matter> list(MatterFilter filter, @Nullable MatterMark after, int limit);

  /** All that was done with it, in that order. */
  List<Step> steps(UUID id);

  /** Those that say the same as one that was there before. */
  List<UUID> duplicatesOf(UUID id);
}
