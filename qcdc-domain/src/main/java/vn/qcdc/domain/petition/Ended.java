package vn.qcdc.domain.petition;

import java.util.Map;
import java.util.Set;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Standing;

/** A petition that nobody deals with any more, though it was not decided; no way leads on. */
enum Ended implements PetitionState {
  FILED(Standing.FILED),
  REFERRED(Standing.REFERRED),
  WITHDRAWN(Standing.WITHDRAWN);

  private final Standing standing;

  Ended(Standing standing) {
    this.standing = standing;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public Standing standing() {
    return standing;
  }

  @Override
  public Map<Act, Way> ways() {
    return Map.of();
  }

  @Override
  public Set<Act> common() {
    return Set.of();
  }
}
