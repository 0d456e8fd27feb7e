package vn.qcdc.api.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import vn.qcdc.api.call.Call;

/**
 * Puts a guard before every operation. The server does not start with an operation that says
 * neither what it requires nor that it is open to all.
 */
@Provider
public class DenyByDefault implements DynamicFeature {

  @Inject TrustedIssuers issuers;
  @Inject CurrentCaller current;
  @Inject Call call;

  @Override
  public void configure(ResourceInfo operation, FeatureContext context) {
    Method method = implementation(operation);
    Requires requires = method.getAnnotation(Requires.class);
    if (requires != null) {
      context.register(new Guard(caller -> caller.may(requires.value()), issuers, current));
      if (requires.value().sensitivity() == Sensitivity.CONFIDENTIAL) {
        context.register(new Discretion(call));
      }
    } else if (method.isAnnotationPresent(OpenToCallers.class)) {
      context.register(new Guard(caller -> true, issuers, current));
    } else if (!method.isAnnotationPresent(OpenToAll.class)) {
      throw new IllegalStateException("Nobody says who may call " + method);
    }
  }

  /** JAX-RS may hand over the method of the generated interface, which bears no permission. */
  private static Method implementation(ResourceInfo operation) {
    Method method = operation.getResourceMethod();
    try {
      return operation.getResourceClass().getMethod(method.getName(), method.getParameterTypes());
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(method.toString(), impossible);
    }
  }
}
