package vn.qcdc.domain.examination;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where runs are kept, and what they have found so far. */
public interface ConsistencyRuns {

  /** Begins a run: all sheets that stand in its scope become due. One without sheets is done. */
  ConsistencyRun begin(UUID id, ConsistencyRun.Scope scope, ConsistencyRun.Start start);

  Optional<ConsistencyRun> find(UUID id);

  /** By rule, severity and kind. */
  List<RunCount> counts(UUID id);

  /** Adds to what a run has done; it ends with its last sheet. */
  void note(UUID id, long examined, Collection<RunCount> counts, Instant at);

  /** Its sheets that were not examined are not due any more; one that has ended stays as it is. */
  void cancel(UUID id, Instant at);
}
