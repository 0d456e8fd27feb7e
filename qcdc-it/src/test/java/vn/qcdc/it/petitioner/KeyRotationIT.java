package vn.qcdc.it.petitioner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

/** Keys of petitioners are rotated under a running server, lost, and brought back. */
class KeyRotationIT {

  private static final String PURPOSE = "{\"purpose\": \"Mời đến làm việc\"}";
  private static final String SEARCH =
      "{\"fullName\": \"Lê Thị Xoay Khóa\", \"purpose\": \"Kiểm tra đơn trùng\"}";

  private static final String PURPOSE_WITH_A_NAME =
      "{\"purpose\": \"Xóa theo yêu cầu của Lê Thị Xoay Khóa\"}";

  private final RunningServer server = RunningServer.shared();
  private final String commune = BenchForm.commune(BenchForm.province(1, 1), 0);
  private final Api reception = Api.as(Role.RECEPTION_OFFICER, commune);
  private final Api administrator = Api.administrator();

  @Test
  void rows_are_sealed_anew_until_the_old_keys_may_go() {
    String before = register();
    List<String> active = PetitionerRing.rotate();
    String after = register();
    assertEquals(2, found());
    Answer step = reseal(1);
    assertEquals(1, step.at("/resealed").asInt());
    while (step.at("/left").asInt() > 0) {
      step = reseal(100);
    }
    assertEquals(Set.copyOf(active), Set.copyOf(step.each("/keysInUse", "")));
    assertFalse(PetitionerRing.retire(Set.copyOf(active)).isEmpty());
    assertEquals("Lê Thị Xoay Khóa", disclosed(before));
    assertEquals("Lê Thị Xoay Khóa", disclosed(after));
    assertEquals(2, found());
  }

  @Test
  void a_lost_ring_is_missed_loudly_never_replaced_and_may_come_back() throws IOException {
    String petitioner = register();
    String erased = register();
    Path elsewhere = PetitionerRing.file().resolveSibling("petitioners.elsewhere");
    Files.move(PetitionerRing.file(), elsewhere);
    try {
      server.restart();
      assertFalse(Files.exists(PetitionerRing.file()), "a new ring would hide the loss");
      Answer refused = reception.postJson(petitioner + "/disclosures", PURPOSE);
      refused.expectProblem(503, "UNAVAILABLE");
      assertEquals(List.of("PETITIONER_KEY_MISSING petitioner"), refused.issues());
      reception.postJson("/v1/petitioners", draft()).expectProblem(503, "UNAVAILABLE");
      reception.postJson("/v1/petitioners/searches", SEARCH).expectProblem(503, "UNAVAILABLE");
      reseal(1, 503);
      reception.get(petitioner).expect(200);
      assertTrue(log().contains("Keys of petitioners are missing"));
      Answer erasure = reception.postJson(erased + "/erasure", PURPOSE_WITH_A_NAME).expect(200);
      assertFalse(erasure.text().contains("Xoay"), "nobody can tell that it names the petitioner");
    } finally {
      Files.move(elsewhere, PetitionerRing.file());
    }
    assertEquals("Lê Thị Xoay Khóa", disclosed(petitioner));
  }

  private String log() throws IOException {
    return Files.readString(server.home().resolve("logs/console.log"));
  }

  private String register() {
    return reception.postJson("/v1/petitioners", draft()).expect(201).header("Location");
  }

  private String draft() {
    return """
    {"unit": "%s", "kind": "COMPLAINT", "receivedOn": "2026-01-05", "fullName": "Lê Thị Xoay Khóa"}
    """
        .formatted(commune);
  }

  private String disclosed(String petitioner) {
    return reception
        .postJson(petitioner + "/disclosures", PURPOSE)
        .expect(200)
        .at("/fullName")
        .asText();
  }

  private int found() {
    return reception.postJson("/v1/petitioners/searches", SEARCH).expect(200).at("/items").size();
  }

  private Answer reseal(int limit) {
    return reseal(limit, 200);
  }

  private Answer reseal(int limit, int expected) {
    return administrator
        .send("POST", "/v1/petitioners/resealing?limit=" + limit, null)
        .expect(expected);
  }
}
