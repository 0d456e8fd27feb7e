package vn.qcdc.server;

import java.net.URI;

/** What the launcher tells people about itself. */
final class Guide {
  private Guide() {}

  static String help() {
    return """
    QCDC: grassroots democracy of a province, registered and calculated.

      qcdc run     [--port N] [--home DIR] [--example | --no-example]   start, and load the example once
      qcdc stop    [--home DIR]
      qcdc status  [--home DIR]                                         exit code 0: well, 3: not running, 4: not well
      qcdc token   --role ROLE[,ROLE] [--unit CODE[,CODE]] [--minutes N] [--subject NAME] [--home DIR]
      qcdc token   --renew-key [--home DIR]                             end all tokens given out here
      qcdc keys    rotate | retire [--home DIR]                         of petitioners: add new ones, take out what no row needs
      qcdc help | version

    Roles: %s. A token is good for the units of today that it names, all below them, and the
    sheets of the units that they succeeded; an administrator needs none.
    Everything is kept in --home, else in QCDC_HOME, else in ~/.qcdc; port 8080, loopback only
    unless QCDC_BIND says otherwise. All variables: docs/operations.md.

    Environment:
      QCDC_MODE        evaluation if unset; production: no local tokens, no example
      QCDC_OIDC_ISSUER, QCDC_OIDC_AUDIENCE
                       the identity provider with which people and programs sign in; audience qcdc if unset
      QCDC_ISSUERS     a file of several of them, see docs/operations.md
      QCDC_DB_HOST, QCDC_DB_PORT, QCDC_DB_NAME, QCDC_DB_USER, QCDC_DB_PASSWORD
                       a PostgreSQL of your own instead of the built-in one
      QCDC_JAVA_OPTS   more options for the server's Java, such as -Xmx2g
      QCDC_BIND, QCDC_TLS_KEYSTORE, QCDC_TLS_PASSWORD_FILE, QCDC_HTTPS_PORT
                       where other machines reach it, with a key (PKCS12); QCDC_BEHIND_PROXY=true instead of one
      QCDC_RATE_LIMIT  requests a minute for one caller, 6000 if unset
      QCDC_MAX_BODY    the largest request body in bytes, 33554432 if unset
      QCDC_PETITIONER_KEYS
                       the file with the keys of petitioners, keys/petitioners.jwks.json in the folder if unset
      QCDC_REMIND_DAYS_BEFORE, QCDC_REMIND_DAYS_AFTER
                       when units are reminded of sheets that are due, 7 and 1 if unset
      QCDC_CLOCK_FILE  a file with the duration by which the clock is ahead, for rehearsals
      QCDC_PUBLIC_THRESHOLD
                       the smallest count that everybody may see, 5 if unset\
    """
        .formatted(Role.all());
  }

  static String afterStart(URI base, String homeOption) {
    return """

    QCDC is ready. Ctrl-C or ./qcdc stop%2$s ends it.

      API           %1$s/v1
      For people    %1$s/ and %1$s/units.html
      Documentation %1$s/docs
      Contract      %1$s/v1/openapi.yaml
    """
        .formatted(base, homeOption);
  }

  static String inProduction() {
    return "  Production: tokens come from your identity provider.\n";
  }

  static String inEvaluation(URI base, String homeOption) {
    return """
      ATTENTION: this is an evaluation. Whoever can read the folder of this installation can make tokens
      for everything. For real work set QCDC_MODE=production and QCDC_OIDC_ISSUER.

    In another shell, take a token and ask:

      TOKEN=$(./qcdc token --role reader --unit 92%2$s)
      curl -H "Authorization: Bearer $TOKEN" '%1$s/v1/evaluations?unit=93&period=2023'
      curl -H "Authorization: Bearer $TOKEN" '%1$s/v1/units/tree?unit=92'
      curl -H "Authorization: Bearer $TOKEN" '%1$s/v1/figures/lineage?unit=93&measure=WORKS_DISCLOSED&period=2023'
    """
        .formatted(base, homeOption);
  }
}
