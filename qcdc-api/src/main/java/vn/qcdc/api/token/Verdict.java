package vn.qcdc.api.token;

/** What became of a token. */
public sealed interface Verdict {

  /** It was found good. */
  record Trusted(Bearer bearer) implements Verdict {}

  /** It is not to be trusted; why is for the log, not for the caller. */
  record Refused() implements Verdict {}

  /** Its issuer is trusted, but its keys cannot be had now. */
  record Undecided() implements Verdict {}
}
