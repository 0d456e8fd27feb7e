package vn.qcdc.it.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.feed.FeedRowsText;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** A yearly form whose total should be the sum of its parts, and what was found on its sheets. */
public final class Examined {

  public static final String FORM = "IT-RA-SOAT";

  private static final int PATIENCE_TENTHS = 600;

  /** What does not add up needs an explanation; done over left above 1,000 is blocking. */
  private static final String CATALOGUE =
      """
      {"measures": [
        {"code": "IT_RS_TOTAL", "name": "Việc phải làm", "countedIn": "việc", "valueType": "COUNT", "nature": "FLOW"},
        {"code": "IT_RS_DONE", "name": "Việc đã xong", "countedIn": "việc", "valueType": "COUNT", "nature": "FLOW"},
        {"code": "IT_RS_LEFT", "name": "Việc còn lại", "countedIn": "việc", "valueType": "COUNT", "nature": "FLOW"}],
       "forms": [{"code": "IT-RA-SOAT", "name": "Biểu rà soát", "unitKind": "TERRITORY",
                  "levels": ["PROVINCE", "DISTRICT", "COMMUNE"], "periodType": "YEAR", "validFrom": "2014-01-01",
                  "cells": [{"measure": "IT_RS_TOTAL"}, {"measure": "IT_RS_DONE"}, {"measure": "IT_RS_LEFT"}],
                  "equations": [{"code": "SUM", "total": "IT_RS_TOTAL", "breakdowns": [["IT_RS_DONE", "IT_RS_LEFT"]],
                                 "severity": "NEEDS_EXPLANATION", "basis": "Mỗi việc đã xong hoặc còn lại"}]}],
       "checks": [{"code": "IT-RS-TY-LE", "name": "Việc đã xong không quá 1.000 lần việc còn lại",
                   "severity": "BLOCKING", "validFrom": "2018-01-01",
                   "relation": {"kind": "RATIO_BOUNDS", "numerator": "IT_RS_DONE", "denominator": "IT_RS_LEFT",
                                "atMost": {"numerator": 1000, "denominator": 1}}}]}\
      """;

  private Examined() {}

  /** Publishes the form and its check; once more changes nothing. */
  public static void publish() {
    BenchForm.publish();
    Api.administrator().postJson("/v1/catalogue/imports", CATALOGUE).expect(200);
  }

  public static String path(String unit, String year) {
    return "/v1/submissions/" + FORM + "/" + unit + "/" + year;
  }

  public static String figures(int total, int done, int left) {
    return """
    {"figures": [{"measure": "IT_RS_TOTAL", "value": %d}, {"measure": "IT_RS_DONE", "value": %d},
                 {"measure": "IT_RS_LEFT", "value": %d}]}\
    """
        .formatted(total, done, left);
  }

  /** The answer when nothing of what is asked for waits for its examination any more. */
  public static Answer list(Api reader, String query) {
    String address = "/v1/findings?" + query;
    Answer answer = reader.get(address).expect(200);
    for (int i = 0; i < PATIENCE_TENTHS && answer.at("/awaiting").asLong() > 0; i++) {
      pause();
      answer = reader.get(address).expect(200);
    }
    assertEquals(0, answer.at("/awaiting").asLong(), answer::toString);
    return answer;
  }

  /** The only finding. */
  public static JsonNode only(Api reader, String query) {
    Answer answer = list(reader, query);
    assertEquals(1, answer.at("/items").size(), answer::toString);
    return answer.at("/items/0");
  }

  /** Of many communes; every other sheet does not add up. */
  static void feed(String province, int communes, String year) {
    FeedRowsText rows = new FeedRowsText();
    for (int i = 0; i < communes; i++) {
      String commune = BenchForm.commune(province, i);
      rows.row(FORM, commune, year, "IT_RS_TOTAL", String.valueOf(10 + i % 2));
      rows.row(FORM, commune, year, "IT_RS_DONE", "6");
      rows.row(FORM, commune, year, "IT_RS_LEFT", "4");
    }
    Api.administrator().postCsv("/v1/feeds", rows.csv()).expect(200);
  }

  static List<String> acts(Answer finding) {
    return finding.each("/steps", "/act");
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
