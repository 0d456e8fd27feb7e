package vn.qcdc.it.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.qcdc.it.feed.BenchForm;

/**
 * Provinces of 8 districts and 75 communes, whose communes report 60 measures for each of 60
 * months: 270,000 values a province.
 */
final class MonthlyFigures {

  static final int COMMUNES = 75;
  private static final int DISTRICTS = 8;
  private static final int FIRST_YEAR = 2018;
  private static final int YEARS = 5;

  private final List<String> provinces = new ArrayList<>();

  MonthlyFigures(int provinces) {
    for (int i = 0; i < provinces; i++) {
      this.provinces.add(BenchForm.province(DISTRICTS, COMMUNES));
    }
  }

  String firstProvince() {
    return provinces.get(0);
  }

  long values() {
    return (long) provinces.size() * COMMUNES * YEARS * 12 * BenchForm.MEASURES;
  }

  /** All values as CSV in one file. */
  Path file() {
    try {
      Path file = Files.createTempFile("monthly", ".csv");
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        out.write("form,unit,period,measure,value\n");
        for (String province : provinces) {
          for (int commune = 0; commune < COMMUNES; commune++) {
            for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
              csv(BenchForm.commune(province, commune), year, out);
            }
          }
        }
      }
      return file;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The 720 values of a commune and year as one JSON document. */
  static String document(String commune, int year) {
    StringBuilder json = new StringBuilder();
    json.append("{\"form\":\"").append(BenchForm.CODE).append("\",\"unit\":\"").append(commune);
    json.append("\",\"rows\":[");
    String separator = "";
    for (int month = 1; month <= 12; month++) {
      for (int measure = 1; measure <= BenchForm.MEASURES; measure++) {
        json.append(separator).append("{\"period\":\"").append(month(year, month));
        json.append("\",\"measure\":\"").append(BenchForm.measure(measure));
        json.append("\",\"value\":").append(value(commune, year, month, measure)).append('}');
        separator = ",";
      }
    }
    return json.append("]}").toString();
  }

  static String month(int year, int month) {
    return String.format(Locale.ROOT, "%d-%02d", year, month);
  }

  private static void csv(String commune, int year, Writer out) throws IOException {
    for (int month = 1; month <= 12; month++) {
      String place = BenchForm.CODE + "," + commune + "," + month(year, month) + ",";
      for (int measure = 1; measure <= BenchForm.MEASURES; measure++) {
        out.write(place);
        out.write(BenchForm.measure(measure));
        out.write("," + value(commune, year, month, measure) + "\n");
      }
    }
  }

  /** A part is never more than its whole. */
  private static int value(String commune, int year, int month, int measure) {
    int middle = 200 + Math.floorMod((commune.hashCode() * 31 + year * 12 + month) * 17, 800);
    return measure % 2 == 1 ? middle + measure : middle - measure;
  }
}
