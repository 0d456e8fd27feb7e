package vn.qcdc.api.problem;

/** The kinds of problems; each has a page at {@code /v1/problems/{code}}. */
public enum ProblemCode {
  BAD_REQUEST(400),
  UNAUTHORIZED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  REQUEST_TIMEOUT(408),
  CONFLICT(409),
  PRECONDITION_FAILED(412),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  UNPROCESSABLE(422),
  PRECONDITION_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  INTERNAL_ERROR(500),
  UNAVAILABLE(503);

  private final int status;

  ProblemCode(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** The problem that stands for a status that the server itself gives. */
  static ProblemCode ofStatus(int status) {
    if (status == 501) {
      return METHOD_NOT_ALLOWED;
    }
    for (ProblemCode code : values()) {
      if (code.status == status) {
        return code;
      }
    }
    return status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
  }
}
