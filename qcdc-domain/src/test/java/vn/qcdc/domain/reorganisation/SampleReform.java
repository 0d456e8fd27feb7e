package vn.qcdc.domain.reorganisation;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.Aliases;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.InMemoryAliases;
import vn.qcdc.domain.organisation.Portion;
import vn.qcdc.domain.organisation.RegisterUnits;
import vn.qcdc.domain.organisation.Share;
import vn.qcdc.domain.organisation.UnitDraft;
import vn.qcdc.domain.organisation.UnitMatching;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** The units and the reforms of a province, from the files of its example. */
final class SampleReform {

  private static final Path EXAMPLES = Path.of("..", "examples");

  private SampleReform() {}

  /** As registered, before any reform. */
  static SampleRegister registered(String province) {
    SampleRegister register = new SampleRegister(List.of());
    Aliases aliases = new InMemoryAliases(register.organisations);
    Judged<RegisterUnits.Registered> registered =
        new RegisterUnits(
                register.organisations,
                aliases,
                new UnitMatching((one, other) -> one.equals(other) ? 100 : 0))
            .register(units(province));
    registered.orElseThrow(SampleRegister::refused);
    return register;
  }

  /** After all reforms of its file. */
  static SampleRegister reformed(String province) {
    SampleRegister register = registered(province);
    register.enter(reforms(province));
    return register;
  }

  /** One for each reorganisation, in the order in which they first appear. */
  static List<ReorganisationDraft> reforms(String province) {
    List<String[]> rows = rows(province, "reorganisations.csv");
    Map<String, List<ActDraft>> acts = new LinkedHashMap<>();
    Map<String, Integer> firstRow = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      firstRow.putIfAbsent(row[0], i);
      acts.computeIfAbsent(row[0], code -> new ArrayList<>()).add(act(row, Place.row(i + 2)));
    }
    return firstRow.entrySet().stream()
        .map(first -> draft(rows.get(first.getValue()), first.getValue() + 2, acts))
        .toList();
  }

  /** The same acts, the last one first. */
  static ReorganisationDraft reversed(ReorganisationDraft draft) {
    List<ActDraft> acts = new ArrayList<>(draft.acts());
    Collections.reverse(acts);
    return new ReorganisationDraft(
        draft.place(),
        draft.code(),
        draft.number(),
        draft.issuer(),
        draft.issuedOn(),
        draft.effectiveOn(),
        acts);
  }

  /** {@code 1/1 31378}, or {@code 1/1 31399|31420} when it is not known which. */
  static String portions(SampleRegister register, String code, LocalDate from, LocalDate to) {
    return register
        .organisations
        .current()
        .restate(from, to, Hierarchy.TERRITORY)
        .portions(register.id(code, from))
        .stream()
        .map(portion -> described(portion, register.tree(to)))
        .collect(joining(", "));
  }

  private static String described(Portion portion, UnitTree tree) {
    Share share = portion.share();
    return share.part()
        + "/"
        + share.whole()
        + " "
        + portion.candidates().stream()
            .map(id -> tree.unit(id).map(UnitSnapshot::code).orElse("?"))
            .sorted()
            .collect(joining("|"));
  }

  private static ReorganisationDraft draft(
      String[] row, int number, Map<String, List<ActDraft>> acts) {
    return new ReorganisationDraft(
        Place.row(number), row[0], row[1], row[2], row[3], row[4], acts.get(row[0]));
  }

  private static ActDraft act(String[] row, Place place) {
    return new ActDraft(
        place,
        row[5],
        row[6],
        row[7],
        row[8],
        row[9],
        new UnitDraft(
            place, row[10], row[11], row[12], row[13], row[14], row[15], row[16], row[4], row[17]));
  }

  private static List<UnitDraft> units(String province) {
    List<UnitDraft> drafts = new ArrayList<>();
    for (String[] row : rows(province, "units.csv")) {
      drafts.add(
          new UnitDraft(
              Place.row(drafts.size() + 2),
              row[0],
              row[1],
              row[2],
              row[3],
              row[4],
              row[5],
              row[6],
              row[7],
              row[8]));
    }
    return drafts;
  }

  private static List<String[]> rows(String province, String file) {
    try {
      return Files.readAllLines(EXAMPLES.resolve(province).resolve(file)).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
