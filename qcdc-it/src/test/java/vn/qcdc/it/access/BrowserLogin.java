package vn.qcdc.it.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.qcdc.it.http.Answer;

/** A person at the front end {@code qcdc-web}: authorization code with PKCE, through the form. */
final class BrowserLogin {
  private static final String CLIENT = "qcdc-web";
  private static final String BACK = "http://127.0.0.1:8080/";
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final KeycloakServer keycloak;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

  BrowserLogin(KeycloakServer keycloak) {
    this.keycloak = keycloak;
  }

  /** What Keycloak answers who comes back with the code. */
  Answer tokens(String username, String password) {
    String form = form(page(challenge()));
    HttpResponse<String> loggedIn =
        send(
            request(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        KeycloakServer.encoded(
                            Map.of("username", username, "password", password)))));
    String code = found(CODE, loggedIn.headers().firstValue("Location").orElse(loggedIn.body()));
    return keycloak.post(
        "/protocol/openid-connect/token",
        Map.of(
            "grant_type", "authorization_code",
            "client_id", CLIENT,
            "redirect_uri", BACK,
            "code", URLDecoder.decode(code, StandardCharsets.UTF_8),
            "code_verifier", verifier));
  }

  /** Where a front end is sent that does not use PKCE. */
  String locationWithoutPkce() {
    return page(Map.of()).headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> page(Map<String, String> more) {
    Map<String, String> query =
        new TreeMap<>(
            Map.of(
                "response_type", "code",
                "client_id", CLIENT,
                "redirect_uri", BACK,
                "scope", "openid",
                "state", "s"));
    query.putAll(more);
    return send(
        request(
            keycloak.issuer() + "/protocol/openid-connect/auth?" + KeycloakServer.encoded(query)));
  }

  private Map<String, String> challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Map.of(
          "code_challenge",
          Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
          "code_challenge_method",
          "S256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String form(HttpResponse<String> page) {
    return found(FORM, page.body()).replace("&amp;", "&");
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError(pattern + " is not in " + text);
    }
    return matcher.group(1);
  }

  /** Cookies are kept by hand: Java sends those that are for https alone to no loopback. */
  private HttpRequest.Builder request(String address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    List<String> pairs = new ArrayList<>();
    cookies.forEach((name, value) -> pairs.add(name + "=" + value));
    return pairs.isEmpty() ? request : request.header("Cookie", String.join("; ", pairs));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (String cookie : answer.headers().allValues("Set-Cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
