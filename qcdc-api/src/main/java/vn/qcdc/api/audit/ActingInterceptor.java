package vn.qcdc.api.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.domain.audit.AuditTrail;

/**
 * Begins the transaction of an operation by saying who acts. Operations that merely read what is
 * not confidential leave no entry and are spared the question to the database; one that writes all
 * the same fails when it commits.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.APPLICATION)
public class ActingInterceptor {

  private static final Set<Permission> LEAVE_NO_ENTRY =
      EnumSet.of(Permission.READ_REGISTER, Permission.READ_OPEN_FIGURES, Permission.READ);

  @Inject AuditTrail trail;
  @Inject Acts acts;

  @AroundInvoke
  Object sayWhoActs(InvocationContext operation) throws Exception {
    Requires requires = operation.getMethod().getAnnotation(Requires.class);
    if (requires != null && !LEAVE_NO_ENTRY.contains(requires.value())) {
      trail.acting(acts.of(operation.getMethod().getName()));
    }
    return operation.proceed();
  }
}
