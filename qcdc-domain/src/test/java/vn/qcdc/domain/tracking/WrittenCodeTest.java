package vn.qcdc.domain.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.matter.TrackingCode;

class WrittenCodeTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "7K3M-Q2XW-90HD-TZ4V,    7K3M-Q2XW-90HD-TZ4V",
    "7k3mq2xw90hdtz4v,       7K3M-Q2XW-90HD-TZ4V",
    "' 7k3m q2xw 90hd tz4v', 7K3M-Q2XW-90HD-TZ4V",
    "7K3M–Q2XW–9OHD–TZ4V,    7K3M-Q2XW-90HD-TZ4V",
    "iL00-0000-0000-0000,    1100-0000-0000-0000",
    "7K3M-Q2XW-90HD-TZ4,",
    "7K3M-Q2XW-90HD-TZ4VV,",
    "7K3M-Q2XW-90HD-TZ4U,",
    "7K3M-Q2XW-90HD-TZ4Đ,",
    "'',"
  })
  void a_code_is_read_as_people_type_it(String typed, @Nullable String code) {
    assertEquals(Optional.ofNullable(code), WrittenCode.read(typed));
  }

  @RepeatedTest(20)
  void every_code_that_is_given_out_is_read_as_it_is() {
    String code = TrackingCode.next();
    assertEquals(Optional.of(code), WrittenCode.read(code));
  }
}
