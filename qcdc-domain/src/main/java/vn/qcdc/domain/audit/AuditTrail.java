package vn.qcdc.domain.audit;

/**
 * What a transaction must tell the audit (nhật ký kiểm toán); all else the database notes by
 * itself. A transaction that writes, or reads something confidential, leaves one entry when it
 * commits, and none when it is undone.
 */
public interface AuditTrail {

  /**
   * Says who acts until the transaction ends. A transaction that leaves an entry and has not said
   * it does not commit.
   */
  void acting(Act act);

  /**
   * Says that the transaction reads something confidential. What was read must not be given out
   * before the transaction has committed.
   *
   * @param what kind and key, never anything of what is confidential itself
   * @param purpose as the reader states it
   */
  void reading(String what, String purpose);
}
