package vn.qcdc.api.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** The caller of the request that is being answered; known once a guard has let them in. */
@RequestScoped
public class CurrentCaller {

  @Inject Remits remits;

  private @Nullable Caller caller;

  void letIn(Caller caller) {
    this.caller = caller;
  }

  /** Empty while nobody has been let in, and in operations that are open to all. */
  public Optional<Caller> known() {
    return Optional.ofNullable(caller);
  }

  public Caller get() {
    if (caller == null) {
      throw new IllegalStateException("Nobody has been let in");
    }
    return caller;
  }

  /** The units whose figures the caller may see, by the organisation as it is now. */
  public Remit remit() {
    return remits.of(get());
  }

  /**
   * Ends a call about a unit that is none of the caller's.
   *
   * @param pointer where the unit was named
   */
  public void requireWithin(UnitSnapshot unit, String pointer) {
    remit()
        .refusal(unit, pointer)
        .ifPresent(
            refusal -> {
              throw ProblemException.inAddress(List.of(refusal));
            });
  }
}
