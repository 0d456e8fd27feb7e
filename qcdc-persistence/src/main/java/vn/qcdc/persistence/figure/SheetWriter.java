package vn.qcdc.persistence.figure;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SheetKey;

/** Writes sheets, one or thousands, by the same few statements. */
final class SheetWriter {

  private final Connection connection;
  private final FormLayouts layouts;

  SheetWriter(Connection connection, FormLayouts layouts) {
    this.connection = connection;
    this.layouts = layouts;
  }

  /**
   * A sheet and what brought it.
   *
   * @param feed {@code null} when it was sent alone
   * @param rows of the feed by code of the measure
   */
  record Sent(KeptSheet kept, @Nullable UUID feed, Map<String, Integer> rows) {

    static Sent alone(KeptSheet kept) {
      return new Sent(kept, null, Map.of());
    }
  }

  private record Version(String form, LocalDate day) {

    static Version of(SheetKey key) {
      return new Version(key.form(), key.period().lastDay());
    }
  }

  void write(List<Sent> sheets) throws SQLException {
    if (!sheets.isEmpty()) {
      supersede(sheets.stream().map(Sent::kept).filter(SheetWriter::supersedes).toList());
      insert(sheets);
    }
  }

  private static boolean supersedes(KeptSheet kept) {
    return kept.revision().number() > 1;
  }

  private void supersede(List<KeptSheet> later) throws SQLException {
    if (later.isEmpty()) {
      return;
    }
    try (PreparedStatement update = connection.prepareStatement(SheetSql.SUPERSEDE)) {
      SheetSql.bindKeys(update, 1, later.stream().map(kept -> kept.sheet().key()).toList());
      update.setArray(
          4,
          connection.createArrayOf(
              "integer", later.stream().map(kept -> kept.revision().number() - 1).toArray()));
      update.setArray(
          5,
          connection.createArrayOf(
              "timestamptz",
              later.stream().map(kept -> kept.revision().receivedAt().toString()).toArray()));
      if (update.executeUpdate() != later.size()) {
        throw new IllegalStateException("Some revision does not follow the one that stands");
      }
    }
  }

  private void insert(List<Sent> sheets) throws SQLException {
    Map<Version, Integer> forms =
        formsInForce(sheets.stream().map(sent -> sent.kept().sheet().key()).toList());
    CopyText text = new CopyText();
    for (Sent sent : sheets) {
      SheetKey key = sent.kept().sheet().key();
      Integer formId = forms.get(Version.of(key));
      if (formId == null) {
        throw new IllegalStateException("No version of the form is in force for " + key);
      }
      List<String> layout = layouts.measures(connection, formId);
      CellColumns cells = CellColumns.of(sent.kept().sheet().figures(), layout);
      text.word(key.form())
          .word(key.unit().value())
          .word(key.period().code())
          .word(sent.kept().revision().number())
          .word(sent.kept().revision().receivedAt().toString())
          .word(sent.kept().revision().submittedBy())
          .word(formId)
          .word(cells.states())
          .array(cells.amounts(), amount -> amount == null ? null : amount.toPlainString())
          .array(cells.reasons(), reason -> reason)
          .word(sent.feed() == null ? null : sent.feed().toString())
          .array(
              sent.feed() == null ? null : layout.stream().map(sent.rows()::get).toArray(),
              row -> row == null ? null : row.toString())
          .end();
    }
    copy(connection, SheetSql.COPY, text);
  }

  private Map<Version, Integer> formsInForce(Collection<SheetKey> keys) throws SQLException {
    Set<Version> asked = new LinkedHashSet<>();
    keys.forEach(key -> asked.add(Version.of(key)));
    Map<Version, Integer> forms = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(SheetSql.FORMS_IN_FORCE)) {
      select.setArray(
          1, connection.createArrayOf("text", asked.stream().map(Version::form).toArray()));
      select.setArray(
          2,
          connection.createArrayOf(
              "date", asked.stream().map(version -> version.day().toString()).toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          forms.put(
              new Version(rows.getString(1), rows.getObject(2, LocalDate.class)), rows.getInt(3));
        }
      }
    }
    return forms;
  }

  static void copy(Connection connection, String statement, CopyText text) throws SQLException {
    CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    var copying = manager.copyIn(statement);
    try {
      copying.writeToCopy(bytes, 0, bytes.length);
      copying.endCopy();
    } finally {
      if (copying.isActive()) {
        copying.cancelCopy();
      }
    }
  }
}
