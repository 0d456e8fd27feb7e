package vn.qcdc.domain.examination;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;

/** Where findings are kept, with everything that happened to them. */
public interface Findings {

  Optional<KeptFinding> find(long id);

  /** Nobody else changes it until the transaction ends. */
  Optional<KeptFinding> findForUpdate(long id);

  /** Everything that happened to it, the first thing first. */
  List<FindingStep> steps(long id);

  /**
   * The findings of sheets in whatever state; sheets without any are absent. Nobody else changes
   * them until the transaction ends.
   */
  Map<SheetKey, List<KeptFinding>> ofForUpdate(Collection<SheetKey> sheets);

  /** Keeps a finding as somebody has left it. */
  void keep(KeptFinding after, FindingStep step);

  /**
   * Keeps what examinations of sheets have brought. What another examination has found meanwhile is
   * there once.
   */
  void keep(Collection<FindingChange> changes, Instant at);

  /**
   * @param after {@code null} for the first page
   */
  List<KeptFinding> list(FindingFilter wanted, @Nullable FindingMark after, int limit);

  /** By rule, severity and state. */
  List<FindingCount> count(FindingFilter wanted);

  /** How many of a sheet are open. */
  long countOpen(SheetKey sheet);
}
