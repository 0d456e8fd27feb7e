package vn.qcdc.domain.reorganisation;

import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.organisation.UnitId;

/** Where reorganisations are kept, with what they changed. */
public interface Reorganisations {

  Optional<Reorganisation> find(String code);

  /** By the day on which they take effect, then in the order in which they were entered. */
  List<Reorganisation> all();

  /** As they were entered, in their order; none of one that undoes another. */
  List<ActDraft> acts(String code);

  Effect effect(String code);

  /**
   * Those that changed a unit or passed it on, or passed something to it, in the order of {@link
   * #all}.
   */
  List<Reorganisation> touching(UnitId unit);

  /** Keeps a reorganisation and changes the organisation by its effect. */
  void keep(Reorganisation reorganisation, List<ActDraft> acts, Effect effect);
}
