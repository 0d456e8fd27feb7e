package vn.qcdc.api.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {

  private final ClientAddresses addresses =
      new ClientAddresses(List.of(AddressRange.of("10.1.0.0/16"), AddressRange.of("fd00::1")));

  @ParameterizedTest(name = "{0} forwards {1}: {2}")
  @CsvSource({
    "203.0.113.9,  '',                                 203.0.113.9",
    "203.0.113.9,  198.51.100.7,                       203.0.113.9", // not our proxy: not believed
    "10.1.2.3,     198.51.100.7,                       198.51.100.7",
    "10.2.0.0,     198.51.100.7,                       10.2.0.0",
    "fd00::1,      2001:db8::7,                        2001:db8::7",
    "10.1.2.3,     '1.1.1.1, 198.51.100.7',            198.51.100.7", // what the caller made up
    "10.1.2.3,     '1.1.1.1, 198.51.100.7, 10.1.9.9',  198.51.100.7", // two proxies of ours
    "10.1.2.3,     '1.1.1.1, evil.example',            10.1.2.3",
    "10.1.2.3,     '198.51.100.7, ',                   10.1.2.3",
    "10.1.2.3,     10.1.9.9,                           10.1.9.9",
  })
  void the_nearest_stranger_is_the_client(String peer, String forwarded, String client) {
    assertEquals(
        AddressRange.literal(client), addresses.client(AddressRange.literal(peer), forwarded));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2::1, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0/64"
  })
  void a_network_of_version_6_is_one_subscriber(String address, String subscriber) {
    assertEquals(subscriber, ClientAddresses.subscriber(AddressRange.literal(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "::/129", "999.1.1.1"})
  void what_is_no_range_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> AddressRange.of(text));
  }

  @Test
  void a_range_ends_in_the_middle_of_a_byte() {
    AddressRange range = AddressRange.of("172.16.0.0/12");
    assertEquals(true, range.contains(AddressRange.literal("172.31.255.255")));
    assertEquals(false, range.contains(AddressRange.literal("172.32.0.0")));
  }
}
