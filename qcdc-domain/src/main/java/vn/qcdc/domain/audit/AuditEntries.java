package vn.qcdc.domain.audit;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The entries of the audit, for those who may read it. */
public interface AuditEntries {

  /**
   * The entries after a number, in their order.
   *
   * @param most how many of them
   */
  List<AuditEntry> after(long number, int most, AuditFilter filter);

  /** All entries in their order, however many, one at a time. */
  void forEach(AuditFilter filter, Consumer<AuditEntry> each);

  AuditHead head();

  /**
   * Computes the chain anew.
   *
   * @param known head that was kept elsewhere; {@code null} when there is none
   */
  Verification verify(@Nullable AuditHead known);
}
