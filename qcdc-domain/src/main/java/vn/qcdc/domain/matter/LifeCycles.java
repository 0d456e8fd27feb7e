package vn.qcdc.domain.matter;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The life cycle of every kind. */
public final class LifeCycles {

  private final Map<Kind, LifeCycle> lives = new EnumMap<>(Kind.class);

  public LifeCycles(Collection<? extends LifeCycle> all) {
    all.forEach(life -> life.kinds().forEach(kind -> lives.put(kind, life)));
  }

  /**
   * @throws IllegalStateException when no life cycle knows the kind
   */
  public LifeCycle of(Kind kind) {
    LifeCycle life = lives.get(kind);
    if (life == null) {
      throw new IllegalStateException("Nobody knows what can be done with " + kind);
    }
    return life;
  }

  public LifeCycle of(Matter matter) {
    return of(matter.intake().kind());
  }
}
