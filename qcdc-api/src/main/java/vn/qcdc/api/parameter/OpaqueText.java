package vn.qcdc.api.parameter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text that callers hand back as they got it and are not to look into. */
public final class OpaqueText {

  private OpaqueText() {}

  /** Made of letters that may stand in a query as they are. */
  public static String of(String meant) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(meant.getBytes(StandardCharsets.UTF_8));
  }

  /** What was meant; empty when this was never made here. */
  public static String meant(String opaque) {
    try {
      return new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}
