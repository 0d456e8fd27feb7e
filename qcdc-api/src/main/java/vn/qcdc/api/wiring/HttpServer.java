package vn.qcdc.api.wiring;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import vn.qcdc.api.problem.ProblemText;
import vn.qcdc.api.upload.Uploads;
import vn.qcdc.api.web.RelativeLocations;

/** What stands before the first filter, where the HTTP server still reads. */
public final class HttpServer implements ServletExtension {

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    ProblemText problems = new ProblemText(JsonMapping.json());
    deployment.addInitialHandlerChainWrapper(
        next -> new Uploads(new RelativeLocations(next), UseCases.clock(), problems));
  }
}
