package vn.qcdc.domain.finding;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/**
 * Where a claimed thing stands in what was sent: in a row of a table, or in a JSON body.
 *
 * @param prefix {@code row 7}, or the JSON pointer of the object
 */
public record Place(String prefix, boolean tabular) {

  /**
   * @param row the header being row 1
   */
  public static Place row(int row) {
    return new Place("row " + row, true);
  }

  /**
   * @param pointer of the object, e.g. {@code /acts/3}; empty for the body itself
   */
  public static Place item(String pointer) {
    return new Place(pointer, false);
  }

  /**
   * @param column in snake case
   * @return {@code row 7, column party_parent}, or {@code /acts/3/partyParent}
   */
  public String at(String column) {
    return tabular ? prefix + ", column " + column : prefix + "/" + camelCase(column);
  }

  private static String camelCase(String column) {
    String[] words = column.split("_", -1);
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(joining());
  }
}
