package vn.qcdc.it.access;

import vn.qcdc.it.http.Api;

/**
 * Where units stand to each other, and a form that all of them fill in: somebody works for {@link
 * #OWN}. All of it begins after every day that other tests look at.
 */
enum Places {
  OWN("PV1-H1"),
  PARENT("PV1"),
  SIBLING("PV1-H2"),
  CHILD("PV1-X1"),
  OTHER_PROVINCE("PV2");

  static final String PERIOD = "2026-02";
  static final String FORM = "PHAM-VI";
  static final String MEASURE = "PHAM_VI_VIEC";
  static final String INDICATOR = "PHAM_VI_TY_LE";

  private static final String UNITS =
      """
      code,kind,level,type,name,parent,party_parent,valid_from,external_codes
      PV1,TERRITORY,PROVINCE,tỉnh,Phạm Vi Một,,,2026-01-01,
      PV1-H1,TERRITORY,DISTRICT,huyện,Phạm Vi Một A,PV1,,2026-01-01,
      PV1-H2,TERRITORY,DISTRICT,huyện,Phạm Vi Một B,PV1,,2026-01-01,
      PV1-X1,TERRITORY,COMMUNE,xã,Phạm Vi Một C,PV1-H1,,2026-01-01,
      PV1-X2,TERRITORY,COMMUNE,xã,Phạm Vi Một D,PV1-H2,,2026-01-01,
      PV2,TERRITORY,PROVINCE,tỉnh,Phạm Vi Hai,,,2026-01-01,
      """;

  private static final String CATALOGUE =
      """
      {"measures": [{"code": "PHAM_VI_VIEC", "name": "Việc thử phạm vi", "countedIn": "việc",
                     "valueType": "COUNT", "nature": "FLOW"}],
       "indicators": [{"kind": "RATIO_OF_SUMS", "code": "PHAM_VI_TY_LE", "name": "Tỷ lệ thử phạm vi",
                       "numerator": "PHAM_VI_VIEC", "denominator": "PHAM_VI_VIEC"}],
       "targets": [],
       "forms": [{"code": "PHAM-VI", "name": "Biểu thử phạm vi", "unitKind": "TERRITORY",
                  "levels": ["PROVINCE", "DISTRICT", "COMMUNE"], "periodType": "MONTH",
                  "validFrom": "2026-01-01", "cells": [{"measure": "PHAM_VI_VIEC"}]}]}
      """;

  private final String unit;

  Places(String unit) {
    this.unit = unit;
  }

  /** Its code. */
  String unit() {
    return unit;
  }

  /** Registers the units and publishes the form; once more changes nothing. */
  static void register() {
    Api administrator = Api.administrator();
    administrator.postCsv("/v1/units/imports", UNITS).expect(200);
    administrator.postJson("/v1/catalogue/imports", CATALOGUE).expect(200);
  }
}
