package vn.qcdc.domain.request;

import java.time.Instant;
import java.util.Optional;

/** Where answers are kept for as long as their keys hold. */
public interface AnsweredRequests {

  /**
   * Keeps everybody else from answering a request with this key until the transaction ends; false
   * when somebody is answering it now.
   */
  boolean hold(String sentBy, String key);

  /** The answer, unless it is older than an instant. */
  Optional<AnsweredRequest> find(String sentBy, String key, Instant notBefore);

  /**
   * In place of an older one with this key.
   *
   * @param notBefore older ones of the same sender are forgotten
   */
  void keep(AnsweredRequest answered, Instant notBefore);
}
