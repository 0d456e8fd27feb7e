package vn.qcdc.domain.organisation;

import java.time.Instant;

/**
 * That a text means a unit, as a person has confirmed (tên gọi khác đã xác nhận); a name is what
 * the unit is called by right, a candidate is what nobody has confirmed.
 *
 * @param text as it was written
 */
public record Alias(int id, String text, UnitId unit, String confirmedBy, Instant confirmedAt) {

  /** The same for texts that differ in capitals, signs and the placing of tones only. */
  public String key() {
    return key(text);
  }

  public static String key(String text) {
    return NameKey.of(text).exact();
  }
}
