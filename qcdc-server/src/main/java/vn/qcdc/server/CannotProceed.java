package vn.qcdc.server;

/** A reason to stop that is told to a person as it stands: what is wrong, and what to do next. */
public final class CannotProceed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotProceed(String message) {
    super(message);
  }

  public CannotProceed(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
