package vn.qcdc.api.call;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * From which address a request comes. What {@code X-Forwarded-For} says is believed of the proxies
 * in {@code QCDC_TRUSTED_PROXIES} only: anybody can write the header.
 */
public final class ClientAddresses {

  private static final int NETWORK_OF_6 = Long.BYTES;

  private final List<AddressRange> proxies;

  public ClientAddresses(List<AddressRange> proxies) {
    this.proxies = List.copyOf(proxies);
  }

  /** As the environment of this server says: addresses and ranges, separated by commas. */
  public static ClientAddresses configured() {
    return new ClientAddresses(
        Arrays.stream(System.getenv().getOrDefault("QCDC_TRUSTED_PROXIES", "").split(","))
            .map(String::strip)
            .filter(range -> !range.isEmpty())
            .map(AddressRange::of)
            .toList());
  }

  /**
   * The nearest address that is not one of our proxies.
   *
   * @param peer the other end of the connection
   * @param forwardedFor the headers, each proxy having added at the end whom it heard; may be empty
   */
  public InetAddress client(InetAddress peer, String forwardedFor) {
    InetAddress client = peer;
    String[] heard = forwardedFor.split(",", -1);
    for (int i = heard.length - 1; i >= 0 && isProxy(client); i--) {
      try {
        client = AddressRange.literal(heard[i].strip());
      } catch (IllegalArgumentException noAddress) {
        return client;
      }
    }
    return client;
  }

  /** One name for all that one subscriber can call from: of version 6 that is a network of 64. */
  public static String subscriber(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] network = Arrays.copyOf(address.getAddress(), NETWORK_OF_6 + NETWORK_OF_6);
    Arrays.fill(network, NETWORK_OF_6, network.length, (byte) 0);
    try {
      return InetAddress.getByAddress(network).getHostAddress() + "/64";
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }
}
