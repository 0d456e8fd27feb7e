package vn.qcdc.api.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says with every answer which version of the contract it keeps. */
public class AnswerHeaders extends HttpFilter {

  private static final long serialVersionUID = 1;

  @Inject transient Contract contract;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("API-Version", contract.version());
    chain.doFilter(request, response);
  }
}
