package vn.qcdc.api.outbound;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.api.call.AddressRange;

/**
 * Where this server may call, so that nobody makes it knock at the doors behind its own firewall:
 * https at public addresses. A host that the operator has named may have any address, and plain
 * http where all its addresses are this machine.
 */
public final class OutboundAddresses {

  /** What the registries of special addresses (RFC 6890) do not call globally reachable. */
  private static final List<AddressRange> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4")
          .map(AddressRange::of)
          .toList();

  /** Of version 6 only this is handed out, less what tunnels to version 4 or is for documents. */
  private static final AddressRange GLOBAL_6 = AddressRange.of("2000::/3");

  private static final List<AddressRange> NOT_PUBLIC_6 =
      Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
          .map(AddressRange::of)
          .toList();

  private final Set<String> namedHosts;

  /**
   * @param namedHosts names or addresses that the operator of this server has configured
   */
  public OutboundAddresses(Collection<String> namedHosts) {
    this.namedHosts =
        namedHosts.stream().map(OutboundAddresses::plain).collect(toUnmodifiableSet());
  }

  /**
   * @param addresses all that the host of the target has; none is no permission
   */
  public boolean allow(URI target, Collection<InetAddress> addresses) {
    String host = target.getHost();
    if (host == null || target.getRawUserInfo() != null || addresses.isEmpty()) {
      return false;
    }
    boolean named = namedHosts.contains(plain(host));
    return switch (String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT)) {
      case "https" -> named || addresses.stream().allMatch(OutboundAddresses::isPublic);
      case "http" -> named && addresses.stream().allMatch(InetAddress::isLoopbackAddress);
      default -> false;
    };
  }

  private static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? NOT_PUBLIC.stream().noneMatch(range -> range.contains(address))
        : GLOBAL_6.contains(address)
            && NOT_PUBLIC_6.stream().noneMatch(range -> range.contains(address));
  }

  private static String plain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
