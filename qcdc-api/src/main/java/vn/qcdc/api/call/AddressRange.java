package vn.qcdc.api.call;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of IP addresses as operators write it, {@code 10.0.0.0/8}, {@code 2001:db8::/32} or one
 * address alone; never a name, so that nothing is asked of a name server.
 */
public final class AddressRange {

  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

  private final byte[] first;
  private final int prefix;

  private AddressRange(byte[] first, int prefix) {
    this.first = first;
    this.prefix = prefix;
  }

  /**
   * @throws IllegalArgumentException for what is no range
   */
  public static AddressRange of(String text) {
    int slash = text.indexOf('/');
    byte[] first = literal(slash < 0 ? text : text.substring(0, slash)).getAddress();
    int bits = first.length * Byte.SIZE;
    int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException(text);
    }
    return new AddressRange(first, prefix);
  }

  /**
   * An address that stands there in figures.
   *
   * @throws IllegalArgumentException for names and anything else
   */
  public static InetAddress literal(String text) {
    try {
      if (LITERAL.matcher(text).matches()) {
        return InetAddress.getByName(text);
      }
    } catch (UnknownHostException misshapen) {
      throw new IllegalArgumentException(text, misshapen);
    }
    throw new IllegalArgumentException(text);
  }

  /** An address of the other version of IP is outside. */
  public boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    if (other.length != first.length) {
      return false;
    }
    int whole = prefix / Byte.SIZE;
    for (int i = 0; i < whole; i++) {
      if (first[i] != other[i]) {
        return false;
      }
    }
    int rest = prefix % Byte.SIZE;
    return rest == 0 || (first[whole] ^ other[whole]) >> (Byte.SIZE - rest) == 0;
  }
}
