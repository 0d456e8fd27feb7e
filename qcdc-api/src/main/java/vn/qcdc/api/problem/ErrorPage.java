package vn.qcdc.api.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers with a problem what the server refuses before JAX-RS hears of it. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient ObjectMapper json;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ProblemCode code = ProblemCode.ofStatus(status instanceof Integer number ? number : 404);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String problem =
        new ProblemText(json)
            .of(
                code,
                request.getHeader("Accept-Language"),
                request.getHeader("traceparent"),
                path == null ? null : path.toString());
    response.setStatus(code.status());
    response.setContentType(Problems.MEDIA_TYPE.toString());
    response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
  }
}
