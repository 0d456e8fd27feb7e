package vn.qcdc.domain;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Supplier;

/**
 * What the contracts of all ports share. They may run on a database that others have used: they
 * bring codes of their own and expect nothing of what else is there.
 */
public abstract class RepositoryContract {

  /**
   * Runs one act as a transaction of its own; when it throws, what it did must be undone and the
   * exception, or one that wraps it, must come out. Whoever keeps things elsewhere than in memory
   * overrides this.
   */
  protected <T> T inTransaction(Supplier<T> act) {
    return act.get();
  }

  protected final void kept(Runnable act) {
    inTransaction(
        () -> {
          act.run();
          return true;
        });
  }

  /**
   * By whichever exception; when nothing is refused before the transaction ends, its end must
   * throw.
   */
  protected final void refused(Runnable act) {
    assertThrows(RuntimeException.class, () -> kept(act));
  }
}
