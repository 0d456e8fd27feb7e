package vn.qcdc.it.once;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** That a request with a key is done once, however often it comes. */
class OnceIT {

  private static final String KEY = "Idempotency-Key";
  private static final String WORDS = "{\"text\": \"Đề nghị đối chiếu\"}";

  private final String province = BenchForm.province(1, 1);
  private final String commune = BenchForm.commune(province, 0);
  private final Api officer = Api.officerOf(commune);
  private final String key = UUID.randomUUID().toString();

  OnceIT() {
    BenchForm.publish();
  }

  @Test
  void the_same_request_is_done_once_and_answered_the_same() {
    Answer first = officer.postJson(comments(), WORDS, KEY, key).expect(201);
    Answer again = officer.postJson(comments(), WORDS, KEY, key).expect(201);
    assertEquals(first.json(), again.json());
    assertEquals(1, kept());
  }

  @Test
  void without_a_key_or_with_another_it_is_done_again() {
    officer.postJson(comments(), WORDS, KEY, key).expect(201);
    officer.postJson(comments(), WORDS, KEY, key + "x").expect(201);
    officer.postJson(comments(), WORDS).expect(201);
    assertEquals(3, kept());
  }

  @Test
  void a_key_stands_for_one_request() {
    officer.postJson(comments(), WORDS, KEY, key).expect(201);
    Answer other = officer.postJson(comments(), "{\"text\": \"Khác\"}", KEY, key);
    other.expectProblem(422, "UNPROCESSABLE");
    assertEquals(List.of("KEY_USED_OTHERWISE Idempotency-Key"), other.issues());
    String elsewhere = comments().replace("2024-01", "2024-02");
    assertEquals(422, officer.postJson(elsewhere, WORDS, KEY, key).status());
    assertEquals(1, kept());
  }

  @Test
  void a_key_of_somebody_else_is_another() {
    officer.postJson(comments(), WORDS, KEY, key).expect(201);
    Api.as(Role.APPROVER, province).postJson(comments(), WORDS, KEY, key).expect(201);
    assertEquals(2, kept());
  }

  @Test
  void what_was_refused_may_be_tried_again_with_the_same_key() {
    officer
        .postJson(comments(), "{\"text\": \"Đúng\", \"measure\": \"KHONG-CO\"}", KEY, key)
        .expectProblem(422, "UNPROCESSABLE");
    officer.postJson(comments(), WORDS, KEY, key).expect(201);
  }

  @Test
  void of_many_at_once_one_is_done() {
    List<Integer> statuses =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(i -> officer.postJson(comments(), WORDS, KEY, key).status())
            .distinct()
            .toList();
    assertEquals(1, kept());
    assertEquals(List.of(), statuses.stream().filter(s -> s != 201 && s != 409).toList());
  }

  @Test
  void a_petitioner_is_registered_once() {
    Api reception = Api.as(Role.RECEPTION_OFFICER, commune);
    String draft =
        """
        {"unit": "%s", "kind": "COMPLAINT", "receivedOn": "2026-01-05", "anonymous": true}\
        """
            .formatted(commune);
    Answer first = reception.postJson("/v1/petitioners", draft, KEY, key).expect(201);
    Answer again = reception.postJson("/v1/petitioners", draft, KEY, key).expect(201);
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals("no-store", again.header("Cache-Control"));
    assertEquals(1, reception.get("/v1/petitioners").expect(200).at("/items").size());
  }

  private String comments() {
    return "/v1/submissions/" + BenchForm.CODE + "/" + commune + "/2024-01/comments";
  }

  private int kept() {
    return officer.get(comments()).expect(200).at("/items").size();
  }
}
