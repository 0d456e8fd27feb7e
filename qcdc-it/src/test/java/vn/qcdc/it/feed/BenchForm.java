package vn.qcdc.it.feed;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.qcdc.it.http.Api;

/**
 * A monthly form with measures that are parts of each other in pairs, and provinces with districts
 * and communes that fill it in; each test gets its own province.
 */
public final class BenchForm {

  public static final String CODE = "THU-THANG";
  public static final int MEASURES = 60;

  /** So many are made by one test class at most. */
  private static final int NEXT_PROVINCES = 60;

  private static boolean published;
  private static int provinces;

  private BenchForm() {}

  /** Somebody who sees the figures of the provinces that were made last and will be made next. */
  public static synchronized Api reader() {
    return Api.readerOf(
        IntStream.rangeClosed(Math.max(1, provinces - NEXT_PROVINCES), provinces + NEXT_PROVINCES)
            .mapToObj(i -> "THU" + i)
            .toArray(String[]::new));
  }

  /** Code of measure {@code 1 … MEASURES}; every even one is a part of the odd one before it. */
  public static String measure(int number) {
    return String.format(Locale.ROOT, "THU%02d", number);
  }

  public static String indicator(int number) {
    return String.format(Locale.ROOT, "THU-R%02d", number);
  }

  public static String district(String province, int number) {
    return province + "-H" + number;
  }

  public static String commune(String province, int number) {
    return province + "-X" + number;
  }

  /** Publishes the form, once. */
  public static synchronized void publish() {
    if (!published) {
      Api.administrator().postJson("/v1/catalogue/imports", catalogue()).expect(200);
      published = true;
    }
  }

  /** A province with communes that are spread over its districts in turn. */
  public static synchronized String province(int districts, int communes) {
    String province = "THU" + ++provinces;
    List<String> rows = new ArrayList<>();
    rows.add("code,kind,level,type,name,parent,party_parent,valid_from,external_codes");
    rows.add(province + ",TERRITORY,PROVINCE,tỉnh,Thử,,,2004-01-01,");
    for (int i = 0; i < districts; i++) {
      rows.add(
          "%s,TERRITORY,DISTRICT,huyện,Huyện %d,%s,,2004-01-01,"
              .formatted(district(province, i), i, province));
    }
    for (int i = 0; i < communes; i++) {
      rows.add(
          "%s,TERRITORY,COMMUNE,xã,Xã %d,%s,,2004-01-01,"
              .formatted(commune(province, i), i, district(province, i % districts)));
    }
    Api.administrator().postCsv("/v1/units/imports", String.join("\n", rows) + "\n").expect(200);
    return province;
  }

  private static String catalogue() {
    String measures =
        IntStream.rangeClosed(1, MEASURES).mapToObj(BenchForm::measureEntry).collect(joining(","));
    String indicators =
        IntStream.rangeClosed(1, MEASURES / 2)
            .mapToObj(
                i ->
                    """
                    {"kind": "RATIO_OF_SUMS", "code": "%s", "name": "Tỷ lệ thử %d", "numerator": "%s",
                     "denominator": "%s"}
                    """
                        .formatted(indicator(i), i, measure(2 * i), measure(2 * i - 1)))
            .collect(joining(","));
    String cells =
        IntStream.rangeClosed(1, MEASURES)
            .mapToObj(i -> "{\"measure\": \"" + measure(i) + "\"}")
            .collect(joining(","));
    return """
    {"measures": [%s], "indicators": [%s], "targets": [],
     "forms": [{"code": "%s", "name": "Biểu thử hằng tháng", "unitKind": "TERRITORY", "levels": ["COMMUNE"],
                "periodType": "MONTH", "validFrom": "2018-01-01", "cells": [%s]}]}
    """
        .formatted(measures, indicators, CODE, cells);
  }

  private static String measureEntry(int i) {
    String partOf = i % 2 == 0 ? ", \"partOf\": \"" + measure(i - 1) + "\"" : "";
    return """
    {"code": "%s", "name": "Chỉ tiêu thử %d", "countedIn": "việc", "valueType": "COUNT", "nature": "FLOW"%s}
    """
        .formatted(measure(i), i, partOf);
  }
}
