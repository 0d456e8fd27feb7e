package vn.qcdc.it.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A nation of the size of Vietnam before and after the reform of 1 July 2025: 63 provinces become
 * 34, 696 districts end, 10,035 communes become 3,321, some of them divided between two, and some
 * 90,000 hamlets go with them. Always the same; names and codes are invented.
 */
final class Nation {

  private static final String MERGER = "COMMUNES";

  static final String EVE = "2025-06-30";
  static final String DAY = "2025-07-01";

  private static final int PROVINCES = 63;
  private static final int PROVINCES_AFTER = 34;
  private static final int DISTRICTS = 696;
  private static final int COMMUNES = 10_035;
  private static final int COMMUNES_AFTER = 3_321;
  private static final int HAMLETS_EACH = 9;

  /** Of the groups of communes that merge, about one in so many gets only a part of its last. */
  private static final int SPLIT_ONE_IN = 50;

  private final List<Province> provinces = new ArrayList<>();
  private final List<String> splits = new ArrayList<>();

  /**
   * @param before codes of the provinces that it is made of
   * @param after its code from the reform on
   */
  record Province(List<String> before, String after, List<List<String>> groups) {}

  private record Split(String commune, String first, String second) {}

  Nation() {
    SplittableRandom random = new SplittableRandom(1668);
    int next = 0;
    for (int i = 0; i < PROVINCES_AFTER; i++) {
      int size = share(PROVINCES, PROVINCES_AFTER, i);
      List<String> before = IntStream.range(next, next + size).mapToObj(Nation::province).toList();
      List<String> communes =
          IntStream.range(next, next + size)
              .boxed()
              .flatMap(Nation::districts)
              .flatMap(district -> communes(district).stream())
              .toList();
      List<List<String>> groups = groups(communes, share(COMMUNES_AFTER, PROVINCES_AFTER, i));
      for (int group = 0; group + 1 < groups.size(); group++) {
        if (groups.get(group).size() > 1 && random.nextInt(SPLIT_ONE_IN) == 0) {
          splits.add(groups.get(group).get(groups.get(group).size() - 1));
        }
      }
      provinces.add(new Province(before, size == 1 ? before.get(0) : "N" + two(i), groups));
      next += size;
    }
  }

  List<Province> provinces() {
    return provinces;
  }

  /** A unit file of the state before the reform. */
  String units() {
    StringBuilder csv =
        new StringBuilder(
            "code,kind,level,type,name,parent,party_parent,valid_from,external_codes\n");
    for (int province = 0; province < PROVINCES; province++) {
      unit(csv, province(province), "PROVINCE", "tỉnh", "");
      districts(province).forEach(district -> district(csv, district));
    }
    return csv.toString();
  }

  /** All decisions of the reform, in the form in which they are imported. */
  String reorganisations() {
    StringBuilder csv =
        new StringBuilder(
            "reorganisation,number,issuer,issued_on,effective_on,act,unit,successor,weight,weighed_by,code,kind,level,type,name,parent,party_parent,external_codes\n");
    for (Province province : provinces) {
      if (province.before().size() > 1) {
        establish(csv, "PROVINCES", province.after(), "PROVINCE", "tỉnh", "");
        province.before().forEach(old -> act(csv, "PROVINCES", "MERGE", old, province.after()));
      }
    }
    for (Province province : provinces) {
      for (List<String> group : province.groups()) {
        establish(csv, MERGER, group.get(0), "COMMUNE", "xã", province.after());
      }
      for (int i = 0; i < province.groups().size(); i++) {
        List<String> group = province.groups().get(i);
        for (String commune : group) {
          if (splits.contains(commune)) {
            split(
                csv, MERGER, new Split(commune, group.get(0), province.groups().get(i + 1).get(0)));
          } else {
            act(csv, MERGER, "MERGE", commune, group.get(0));
          }
        }
      }
    }
    for (Province province : provinces) {
      csv.append(
          "DISTRICTS,72,Quốc hội,2025-06-16,%s,ABOLISH_LEVEL,%s,,,,,,DISTRICT,,,,,\n"
              .formatted(DAY, province.after()));
    }
    return csv.toString();
  }

  /** The hamlets of a divided commune belong to one heir or the other, and the decision says so. */
  private static void split(StringBuilder csv, String event, Split split) {
    act(csv, event, "SPLIT", split.commune(), split.first());
    act(csv, event, "SPLIT", split.commune(), split.second());
    for (int hamlet = 0; hamlet < HAMLETS_EACH; hamlet++) {
      String heir = hamlet % 2 == 0 ? split.first() : split.second();
      csv.append(
          "%s,1668,UBTVQH,2025-06-16,%s,MOVE,%s,,,,,,,,,%s,,\n"
              .formatted(event, DAY, hamlet(split.commune(), hamlet), heir));
    }
  }

  private static void establish(
      StringBuilder csv, String event, String code, String level, String type, String parent) {
    csv.append(
        "%s,1668,UBTVQH,2025-06-16,%s,ESTABLISH,,,,,%s,TERRITORY,%s,%s,Mới %s,%s,,\n"
            .formatted(event, DAY, code, level, type, code, parent));
  }

  private static void act(
      StringBuilder csv, String event, String act, String unit, String successor) {
    csv.append(
        "%s,1668,UBTVQH,2025-06-16,%s,%s,%s,%s,,,,,,,,,,\n"
            .formatted(event, DAY, act, unit, successor));
  }

  private static void district(StringBuilder csv, District district) {
    unit(csv, district.code(), "DISTRICT", "huyện", district.province());
    for (String commune : communes(district)) {
      unit(csv, commune, "COMMUNE", "xã", district.code());
      for (int hamlet = 0; hamlet < HAMLETS_EACH; hamlet++) {
        unit(csv, hamlet(commune, hamlet), "HAMLET", "ấp", commune);
      }
    }
  }

  private static void unit(
      StringBuilder csv, String code, String level, String type, String parent) {
    csv.append(
        "%s,TERRITORY,%s,%s,Tên %s,%s,,2004-01-01,\n".formatted(code, level, type, code, parent));
  }

  /**
   * @param index counted through the nation
   */
  private record District(int index, String code, String province) {}

  private static Stream<District> districts(int province) {
    int before = IntStream.range(0, province).map(i -> share(DISTRICTS, PROVINCES, i)).sum();
    return IntStream.range(before, before + share(DISTRICTS, PROVINCES, province))
        .mapToObj(
            index ->
                new District(
                    index, String.format(Locale.ROOT, "D%03d", index), province(province)));
  }

  private static List<String> communes(District district) {
    return IntStream.range(0, share(COMMUNES, DISTRICTS, district.index()))
        .mapToObj(i -> district.code() + "C" + two(i))
        .toList();
  }

  static String hamlet(String commune, int index) {
    return commune + "-" + index;
  }

  private static List<List<String>> groups(List<String> communes, int count) {
    List<List<String>> groups = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < count; i++) {
      int size = share(communes.size(), count, i);
      groups.add(communes.subList(next, next + size));
      next += size;
    }
    return groups;
  }

  private static String province(int index) {
    return "P" + two(index);
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  /** The part of one of {@code among} when so many are dealt out evenly, the first getting more. */
  private static int share(int whole, int among, int index) {
    return whole / among + (index < whole % among ? 1 : 0);
  }
}
