package vn.qcdc.it.examination;

import java.util.List;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.feed.FeedRowsText;
import vn.qcdc.it.http.Api;

/**
 * A quarterly form of communes and a yearly one of districts and communes, with checks of every
 * kind. Figures are written {@code X0 2024-Q1 OPEN 3}: a unit of a province, the period, the
 * measure.
 */
final class ExaminedQuarters {

  private static final String CATALOGUE =
      """
      {"measures": [
        {"code": "IT_KT_OPEN", "name": "Tồn đầu kỳ", "countedIn": "vụ", "valueType": "COUNT", "nature": "FLOW"},
        {"code": "IT_KT_CAME", "name": "Phát sinh", "countedIn": "vụ", "valueType": "COUNT", "nature": "FLOW"},
        {"code": "IT_KT_DONE", "name": "Giải quyết", "countedIn": "vụ", "valueType": "COUNT", "nature": "FLOW"},
        {"code": "IT_KT_CLOSE", "name": "Tồn cuối kỳ", "countedIn": "vụ", "valueType": "COUNT", "nature": "FLOW"},
        {"code": "IT_KT_BOARDS", "name": "Ban thanh tra", "countedIn": "ban", "valueType": "COUNT", "nature": "STOCK"},
        {"code": "IT_KT_MEMBERS", "name": "Thành viên", "countedIn": "người", "valueType": "COUNT", "nature": "STOCK"},
        {"code": "IT_KT_YEAR", "name": "Phát sinh cả năm", "countedIn": "vụ", "valueType": "COUNT", "nature": "FLOW"},
        {"code": "IT_KT_ALL", "name": "Cả huyện", "countedIn": "vụ", "valueType": "COUNT", "nature": "FLOW"},
        {"code": "IT_KT_COMMUNES", "name": "Số xã", "countedIn": "xã", "valueType": "COUNT", "nature": "STOCK"},
        {"code": "IT_KT_WHOLE", "name": "Hộ", "countedIn": "hộ", "valueType": "COUNT", "nature": "STOCK"},
        {"code": "IT_KT_MIDDLE", "name": "Hộ dự họp", "countedIn": "hộ", "valueType": "COUNT", "nature": "STOCK",
         "partOf": "IT_KT_WHOLE"},
        {"code": "IT_KT_INNER", "name": "Hộ biểu quyết", "countedIn": "hộ", "valueType": "COUNT", "nature": "STOCK",
         "partOf": "IT_KT_MIDDLE"}],
       "indicators": [{"kind": "RATIO_OF_SUMS", "code": "IT-KT-RATE", "name": "Tỷ lệ hộ biểu quyết",
                       "numerator": "IT_KT_INNER", "denominator": "IT_KT_WHOLE"}],
       "forms": [
        {"code": "IT-KT-QUY", "name": "Biểu quý", "unitKind": "TERRITORY", "levels": ["COMMUNE"],
         "periodType": "QUARTER", "validFrom": "2014-01-01",
         "cells": [{"measure": "IT_KT_OPEN", "required": false}, {"measure": "IT_KT_CAME", "required": false},
                   {"measure": "IT_KT_DONE", "required": false}, {"measure": "IT_KT_CLOSE", "required": false},
                   {"measure": "IT_KT_BOARDS", "required": false}, {"measure": "IT_KT_MEMBERS", "required": false}]},
        {"code": "IT-KT-NAM", "name": "Biểu năm", "unitKind": "TERRITORY", "levels": ["DISTRICT", "COMMUNE"],
         "periodType": "YEAR", "validFrom": "2014-01-01",
         "cells": [{"measure": "IT_KT_YEAR", "required": false, "levels": ["COMMUNE"]},
                   {"measure": "IT_KT_ALL", "required": false, "levels": ["DISTRICT"]},
                   {"measure": "IT_KT_COMMUNES", "required": false, "levels": ["DISTRICT"]},
                   {"measure": "IT_KT_WHOLE", "required": false}, {"measure": "IT_KT_MIDDLE", "required": false},
                   {"measure": "IT_KT_INNER", "required": false}]}],
       "checks": [
        {"code": "IT-KT-STOCK", "name": "Số dư", "severity": "NEEDS_EXPLANATION", "validFrom": "2014-01-01",
         "relation": {"kind": "STOCK_FLOW", "opening": "IT_KT_OPEN", "added": ["IT_KT_CAME"],
                      "removed": ["IT_KT_DONE"], "closing": "IT_KT_CLOSE"}},
        {"code": "IT-KT-YEAR", "name": "Năm là tổng các quý", "severity": "NEEDS_EXPLANATION",
         "validFrom": "2014-01-01",
         "relation": {"kind": "PERIOD_SUM", "whole": "IT_KT_YEAR", "part": "IT_KT_CAME"}},
        {"code": "IT-KT-ALL", "name": "Huyện là tổng các xã", "severity": "NEEDS_EXPLANATION",
         "validFrom": "2014-01-01", "basis": "Ghi chú của biểu",
         "relation": {"kind": "CHILDREN_SUM", "declared": "IT_KT_ALL", "counted": "IT_KT_YEAR"}},
        {"code": "IT-KT-COMMUNES", "name": "Số xã theo danh mục", "severity": "NOTICE", "validFrom": "2014-01-01",
         "relation": {"kind": "REGISTER_COUNT", "measure": "IT_KT_COMMUNES", "register": "COMMUNES"}},
        {"code": "IT-KT-MEMBERS", "name": "Mỗi ban 5 đến 11 người", "severity": "NOTICE", "validFrom": "2014-01-01",
         "relation": {"kind": "RATIO_BOUNDS", "numerator": "IT_KT_MEMBERS", "denominator": "IT_KT_BOARDS",
                      "atLeast": {"numerator": 5, "denominator": 1}, "atMost": {"numerator": 11, "denominator": 1}}}]}
      """;

  private ExaminedQuarters() {}

  /** Publishes the forms and their checks; once more changes nothing. */
  static void publish() {
    Api.administrator().postJson("/v1/catalogue/imports", CATALOGUE).expect(200);
  }

  /** {@code X} is a commune and {@code H} a district of the province. */
  static String unit(String province, String unit) {
    int number = Integer.parseInt(unit.substring(1));
    return unit.startsWith("H")
        ? BenchForm.district(province, number)
        : BenchForm.commune(province, number);
  }

  static void feed(String province, List<String> figures) {
    FeedRowsText rows = new FeedRowsText();
    for (String figure : figures) {
      String[] words = figure.trim().split(" ", 4);
      String form = words[1].contains("Q") ? "IT-KT-QUY" : "IT-KT-NAM";
      rows.row(form, unit(province, words[0]), words[1], "IT_KT_" + words[2], words[3]);
    }
    Api.administrator().postCsv("/v1/feeds", rows.csv()).expect(200);
  }
}
