package vn.qcdc.domain.petitioner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

  private final Identity identity = SamplePetitioner.identity();

  @ParameterizedTest(name = "“{0}” tells who it is: {1}")
  @CsvSource({
    "Mời bà Nguyễn Thị Hoài Thương đến làm việc,  true",
    "moi ba NGUYEN THI  HOAI THUONG den,          true",
    "Nguyễn Thị Hoài đến làm việc,                false",
    "theo số 093 185 012 345,                     true",
    "gọi 0912.345.678,                            true",
    "thư về Hoai.Thuong@example.vn,               true",
    "Xác minh nội dung đơn ngày 10/3/2025,        false"
  })
  void a_purpose_may_tell_it(String text, boolean told) {
    assertEquals(told, identity.isToldBy(text));
  }

  @Test
  void a_name_of_one_syllable_is_a_word_like_others() {
    Identity an = new Identity("An", null, null, null, null, null);
    assertFalse(an.isToldBy("Phối hợp với công an xã"));
    assertFalse(Identity.ANONYMOUS.isToldBy("Bất cứ điều gì"));
  }

  @Test
  void nothing_that_holds_it_prints_it() {
    ClaimedIdentity claimed =
        new ClaimedIdentity(
            identity.fullName(),
            IdentityDocument.Kind.OTHER,
            "093185012345",
            identity.phone(),
            identity.email(),
            identity.address(),
            identity.note());
    Stream<Object> holders =
        Stream.of(
            identity,
            List.of(identity),
            new IdentityDocument(IdentityDocument.Kind.OTHER, "093185012345"),
            identity.clues(),
            claimed,
            claimed.named(),
            new Opening.Opened(identity));
    holders
        .map(String::valueOf)
        .forEach(
            printed -> {
              for (String secret : List.of("Thương", "thuong", "09318", "0912", "Vị Tân", "ông")) {
                assertFalse(printed.contains(secret), printed);
              }
            });
  }
}
