package vn.qcdc.api.petitioner;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.qcdc.api.contract.model.PetitionerDraft;
import vn.qcdc.api.contract.model.PetitionerIdentity;
import vn.qcdc.api.contract.model.PetitionerSearch;

/** Bodies are printed by whoever traces calls; what the contract calls a password is not. */
class MaskedBodiesTest {

  @Test
  void no_body_prints_what_is_secret_in_it() {
    PetitionerDraft draft =
        new PetitionerDraft()
            .fullName("Tạ Thị Hòa")
            .documentNumber("093777123456")
            .phone("0987001234")
            .email("hoa@example.vn")
            .address("Hẻm 77")
            .note("Mẹ anh Tư");
    PetitionerSearch search =
        new PetitionerSearch()
            .fullName("Tạ Thị Hòa")
            .documentNumber("093777123456")
            .phone("0987001234");
    PetitionerIdentity identity =
        new PetitionerIdentity()
            .fullName("Tạ Thị Hòa")
            .documentNumber("093777123456")
            .phone("0987001234")
            .email("hoa@example.vn")
            .address("Hẻm 77")
            .note("Mẹ anh Tư");
    for (Object body : List.of(draft, search, identity, PetitionerContract.claimed(draft))) {
      for (String secret : List.of("Hòa", "093777", "098700", "hoa@", "77", "Tư")) {
        assertFalse(body.toString().contains(secret), body::toString);
      }
    }
  }
}
