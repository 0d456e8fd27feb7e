package vn.qcdc.domain.organisation;

import java.util.Collection;
import java.util.List;

/** Where the organisation is kept. */
public interface Organisations {

  /** As it is kept now, all days included. */
  Organisation current();

  /** As it is kept now, and nobody else changes it until the transaction ends. */
  Organisation currentForUpdate();

  /** Identities that no unit has had. */
  List<UnitId> nextIds(int count);

  /** Keeps new units; their parents are among them or kept already. */
  void add(Collection<Unit> units);
}
