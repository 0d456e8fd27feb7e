package vn.qcdc.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the bearer of a token may do; the API says what each of them is allowed. */
public enum Role {
  ADMINISTRATOR,
  APPRAISER,
  APPROVER,
  AUDITOR,
  FEED,
  INSPECTOR,
  OFFICER,
  PORTAL,
  PUBLIC,
  READER,
  RECEPTION_OFFICER,
  REPLYING_AGENCY,
  STANDING_AGENCY,
  UNIT_HEAD;

  /** The word for it in a token. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Role of(String code) {
    return Arrays.stream(values())
        .filter(role -> role.code().equals(code))
        .findAny()
        .orElseThrow(
            () ->
                new CannotProceed(
                    "The role %s is unknown. Choose from: %s.".formatted(code, all())));
  }

  static String all() {
    return Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "));
  }
}
