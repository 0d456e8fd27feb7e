package vn.qcdc.it.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** A petition that was taken in over HTTP, as those see it who do something with it. */
final class Petition {

  /** Before any was taken in. */
  static final Petition NONE = new Petition("", "");

  private final String path;
  private final String number;

  private Petition(String path, String number) {
    this.path = path;
    this.number = number;
  }

  /**
   * @param more further members, each with a comma before it
   */
  static Answer send(Api api, String unit, String kind, String day, String more) {
    return api.postJson(
        "/v1/petitions",
        """
        {"unit": "%s", "kind": "%s", "channel": "IN_PERSON", "receivedOn": "%s", "field": "LAND",
         "subject": "Bồi thường khi thu hồi đất làm đường"%s}\
        """
            .formatted(unit, kind, day, more));
  }

  static Petition take(Api api, String unit, String kind, String day) {
    return of(send(api, unit, kind, day, "").expect(201));
  }

  static Petition of(Answer taken) {
    return new Petition(taken.header("Location"), taken.at("/matter/number").asText());
  }

  String path() {
    return path;
  }

  String id() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  String number() {
    return number;
  }

  Answer seenBy(Api api) {
    return api.get(path);
  }

  JsonNode now(Api api) {
    return seenBy(api).expect(200).json();
  }

  /**
   * @param body without braces
   */
  Answer move(Api api, String body) {
    return move(api, body, seenBy(api).header("ETag"));
  }

  Answer move(Api api, String body, String tag) {
    return api.postJson(path + "/steps", "{" + body + "}", "If-Match", tag);
  }

  Petition done(Api api, String state, String body) {
    Answer answer = move(api, body).expect(200);
    assertEquals(state, answer.at("/matter/matter/state").asText(), answer::toString);
    return this;
  }

  void refused(Api api, int status, String issue, String body) {
    Answer answer = move(api, body);
    assertEquals(status, answer.status(), answer::toString);
    assertEquals(List.of(issue), answer.issues(), answer::toString);
  }
}
