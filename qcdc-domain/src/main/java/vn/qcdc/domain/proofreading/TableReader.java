package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/**
 * Rows of totals in tables. A total is doubted when it misses by a slip, or its neighbours hold.
 */
final class TableReader implements ReportReader {

  private static final int LABEL_COLUMNS = 3;
  private static final int FEWEST_ROWS = 2;
  private static final Phrases SUM =
      Phrases.of(
          "tổng|tổng số|tổng cộng|cộng|toàn tỉnh|toàn huyện|toàn xã|toàn thành phố|cộng chung|tổng"
              + " toàn tỉnh");
  private static final Phrases NO_SUM =
      Phrases.of("tỷ lệ|bình quân|trung bình|xếp loại|xếp hạng|điểm|thứ tự|stt|tt|hạng");

  /** Cells of a table, by row and column. */
  private record Grid(TreeMap<Integer, TreeMap<Integer, Integer>> rows) {}

  @Override
  public List<Judgement> read(Report report, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    for (Grid grid : grids(report)) {
      for (Map.Entry<Integer, TreeMap<Integer, Integer>> row : grid.rows().entrySet()) {
        if (isSumRow(report, row.getValue())) {
          found.addAll(columns(report, grid, row.getKey(), verdicts));
        }
      }
    }
    return found;
  }

  private static List<Grid> grids(Report report) {
    TreeMap<Integer, Grid> tables = new TreeMap<>();
    for (int i = 0; i < report.size(); i++) {
      if (report.location(i) instanceof Location.Cell cell) {
        tables
            .computeIfAbsent(cell.table(), table -> new Grid(new TreeMap<>()))
            .rows()
            .computeIfAbsent(cell.row(), row -> new TreeMap<>())
            .putIfAbsent(cell.column(), i);
      }
    }
    return List.copyOf(tables.values());
  }

  private static boolean isSumRow(Report report, Map<Integer, Integer> row) {
    return row.entrySet().stream()
        .limit(LABEL_COLUMNS)
        .map(cell -> report.at(cell.getValue()).strand())
        .anyMatch(strand -> strand.size() < 8 && SUM.standWithin(strand, 0, 3));
  }

  private static List<Judgement> columns(Report report, Grid grid, int sumRow, Verdicts verdicts) {
    List<Judgement> sound = new ArrayList<>();
    List<Judgement> doubted = new ArrayList<>();
    for (Map.Entry<Integer, Integer> cell :
        grid.rows().getOrDefault(sumRow, new TreeMap<>()).entrySet()) {
      number(report, cell.getValue())
          .filter(total -> !isNoSum(report, grid, cell.getKey()))
          .flatMap(total -> judge(report, grid, sumRow, cell.getKey(), total, verdicts))
          .ifPresent(each -> (each.verdict().isFlagged() ? doubted : sound).add(each));
    }
    List<Judgement> all = new ArrayList<>(sound);
    doubted.stream().filter(each -> !sound.isEmpty() || each.guess() != null).forEach(all::add);
    return all;
  }

  private static boolean isNoSum(Report report, Grid grid, int column) {
    return grid.rows().values().stream()
        .limit(3)
        .map(row -> row.get(column))
        .filter(cell -> cell != null)
        .map(cell -> report.at(cell).strand())
        .anyMatch(strand -> NO_SUM.standWithin(strand, 0, strand.size()) || hasPercent(strand));
  }

  private static boolean hasPercent(Strand strand) {
    for (int i = 0; i < strand.size(); i++) {
      if (strand.is(i, Token.Kind.PERCENT)) {
        return true;
      }
    }
    return false;
  }

  /** The rows above up to the last total, the rows below up to the next, or all others. */
  private static Optional<Judgement> judge(
      Report report, Grid grid, int sumRow, int column, Quantity total, Verdicts verdicts) {
    List<Quantity> above = new ArrayList<>();
    List<Quantity> below = new ArrayList<>();
    boolean closed = false;
    for (Map.Entry<Integer, TreeMap<Integer, Integer>> row : grid.rows().entrySet()) {
      Integer cell = row.getValue().get(column);
      boolean sum = isSumRow(report, row.getValue());
      if (sum && row.getKey() < sumRow) {
        above.clear();
      }
      closed |= sum && row.getKey() > sumRow;
      if (cell != null && !sum && !closed) {
        number(report, cell).ifPresent(each -> (row.getKey() < sumRow ? above : below).add(each));
      }
    }
    List<Sum> sums = new ArrayList<>();
    for (List<Quantity> rows : List.of(above, below)) {
      if (rows.size() >= FEWEST_ROWS) {
        sums.add(new Sum(ClaimKind.TABLE_TOTAL, total.span(), total, rows));
      }
    }
    Optional<Sum> holding = sums.stream().filter(Sum::holds).findFirst();
    return holding.isPresent()
        ? holding.map(verdicts::of)
        : sums.stream()
            .filter(each -> new Doubt(each, verdicts.isExplained(each)).isNear())
            .findFirst()
            .map(verdicts::of);
  }

  /** The number of a cell that holds nothing else. */
  private static Optional<Quantity> number(Report report, int cell) {
    Quantities text = report.at(cell);
    boolean alone =
        text.single().size() == 1 && text.ratios().isEmpty() && text.strand().size() <= 2;
    return alone && !text.single().get(0).percent()
        ? Optional.of(text.single().get(0))
        : Optional.empty();
  }
}
