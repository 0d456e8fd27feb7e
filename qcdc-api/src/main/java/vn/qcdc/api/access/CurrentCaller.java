package vn.qcdc.api.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The caller of the request that is being answered; known once a guard has let them in. */
@RequestScoped
public class CurrentCaller {

  private @Nullable Caller caller;

  void letIn(Caller caller) {
    this.caller = caller;
  }

  public Caller get() {
    if (caller == null) {
      throw new IllegalStateException("Nobody has been let in");
    }
    return caller;
  }
}
