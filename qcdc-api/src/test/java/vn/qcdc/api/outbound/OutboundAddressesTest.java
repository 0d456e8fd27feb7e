package vn.qcdc.api.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.api.call.AddressRange;

class OutboundAddressesTest {

  private final OutboundAddresses rule =
      new OutboundAddresses(List.of("Keycloak.local.", "127.0.0.1", "[::1]"));

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "https://example.vn/keys,          103.1.2.3,            true",
    "https://example.vn/keys,          2405:4800::1,         true",
    "http://example.vn/keys,           103.1.2.3,            false", // anybody could read along
    "ftp://example.vn/keys,            103.1.2.3,            false",
    "file:///etc/passwd,               103.1.2.3,            false",
    "https://user@example.vn/,         103.1.2.3,            false",
    "https://inside.vn/,               9.255.255.255,        true", // neighbours of a range
    "https://inside.vn/,               10.0.0.0,             false",
    "https://inside.vn/,               10.255.255.255,       false",
    "https://inside.vn/,               11.0.0.0,             true",
    "https://inside.vn/,               172.15.255.255,       true",
    "https://inside.vn/,               172.16.0.0,           false",
    "https://inside.vn/,               172.31.255.255,       false",
    "https://inside.vn/,               172.32.0.0,           true",
    "https://inside.vn/,               192.168.1.1,          false",
    "https://inside.vn/,               100.64.0.1,           false", // behind a carrier's NAT
    "https://inside.vn/,               0.0.0.0,              false", // this machine, to many
    "https://inside.vn/,               127.0.0.1,            false",
    "https://2130706433/,              127.0.0.1,            false", // the same as one number
    "https://metadata.google.internal/, 169.254.169.254,     false",
    "https://inside.vn/,               224.0.0.1,            false",
    "https://inside.vn/,               255.255.255.255,      false",
    "https://inside.vn/,               ::,                   false",
    "https://inside.vn/,               ::1,                  false",
    "https://inside.vn/,               fe80::1,              false",
    "https://inside.vn/,               fd00:ec2::254,        false", // metadata again
    "https://inside.vn/,               ::ffff:10.0.0.1,      false", // version 4 in disguise
    "https://inside.vn/,               64:ff9b::a00:1,       false",
    "https://inside.vn/,               2002:a00:1::,         false",
    "https://inside.vn/,               2001:0:a00:1::,       false",
    "https://inside.vn/,               ff02::1,              false",
    "https://example.vn/,              103.1.2.3 10.0.0.1,   false", // one bad address is enough
    "https://keycloak.local/realms,    10.0.0.7,             true", // named by the operator
    "https://KEYCLOAK.local./realms,   10.0.0.7,             true",
    "http://keycloak.local/realms,     10.0.0.7,             false",
    "http://keycloak.local/realms,     127.0.0.1,            true",
    "http://keycloak.local/realms,     127.0.0.1 10.0.0.7,   false",
    "http://127.0.0.1:8180/realms,     127.0.0.1,            true",
    "http://[::1]:8180/realms,         ::1,                  true",
  })
  void only_public_or_named(String target, String addresses, boolean allowed) {
    assertEquals(allowed, rule.allow(URI.create(target), resolved(addresses)));
  }

  @Test
  void a_host_without_an_address_is_not_called() {
    assertFalse(rule.allow(URI.create("https://keycloak.local/"), List.of()));
  }

  private static List<InetAddress> resolved(String addresses) {
    return Arrays.stream(addresses.split(" ")).map(AddressRange::literal).toList();
  }
}
