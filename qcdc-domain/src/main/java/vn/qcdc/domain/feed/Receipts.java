package vn.qcdc.domain.feed;

import java.time.Instant;
import java.util.Optional;

/** Where it is kept which requests have been answered. */
public interface Receipts {

  /**
   * Keeps everybody else from answering a request with this key until the transaction ends; false
   * when somebody is answering it now.
   */
  boolean hold(String sentBy, String key);

  /** The answer, unless it is older than an instant. */
  Optional<Receipt> find(String sentBy, String key, Instant notBefore);

  /** In place of an older one with this key. */
  void keep(Receipt receipt);
}
