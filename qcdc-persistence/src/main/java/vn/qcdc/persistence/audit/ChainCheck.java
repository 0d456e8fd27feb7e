package vn.qcdc.persistence.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.audit.AuditHead;
import vn.qcdc.domain.audit.Break;
import vn.qcdc.domain.audit.Verification;

/** Computes the chain anew within the database, a stretch at a time, so that none takes long. */
final class ChainCheck {

  private static final int MOST_BREAKS = 1000;
  private static final int STRETCH = 100_000;
  private static final String LINK =
      """
      SELECT number, encode(hash, 'hex') FROM (
        (SELECT number, hash FROM audit_entry WHERE number <= ? ORDER BY number DESC LIMIT 1)
        UNION ALL SELECT 0, genesis FROM audit_chain) AS link
      ORDER BY number DESC LIMIT 1\
      """;
  private static final String BREAKS =
      """
      SELECT kind, first, last, count(*) OVER () FROM (
        SELECT number, hash, previous, entry,
               lag(number, 1, ?::bigint) OVER numbered AS before,
               lag(hash, 1, decode(?, 'hex')) OVER numbered AS expected
        FROM audit_entry WHERE number > ? AND number <= ?
        WINDOW numbered AS (ORDER BY number)) AS link
      CROSS JOIN LATERAL (VALUES
        ('MISSING', before + 1, number - 1, before < number - 1),
        ('CHANGED', number, number, hash <> audit_hash(previous, entry)),
        ('UNLINKED', number, number, before = number - 1 AND previous <> expected))
        AS place (kind, first, last, found)
      WHERE found ORDER BY first, kind LIMIT ?\
      """;
  private static final String COUNT = "SELECT count(*) FROM audit_entry WHERE number <= ?";

  private final Connection connection;
  private final List<Break> breaks = new ArrayList<>();
  private long broken;

  ChainCheck(Connection connection) {
    this.connection = connection;
  }

  AuditHead head() throws SQLException {
    return linkUpTo(Long.MAX_VALUE);
  }

  Verification verify(@Nullable AuditHead known) throws SQLException {
    AuditHead head = head();
    AuditHead before = linkUpTo(0);
    for (long from = 0; from < head.number(); from += STRETCH) {
      long to = Math.min(from + STRETCH, head.number());
      examine(before, from, to);
      before = linkUpTo(to);
    }
    if (known != null) {
      compare(known, head);
    }
    breaks.sort(Comparator.comparingLong(Break::first));
    return new Verification(head, count(head), broken, breaks);
  }

  private void examine(AuditHead before, long from, long to) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(BREAKS)) {
      select.setLong(1, before.number());
      select.setString(2, before.hash());
      select.setLong(3, from);
      select.setLong(4, to);
      select.setInt(5, MOST_BREAKS);
      try (ResultSet rows = select.executeQuery()) {
        long found = 0;
        while (rows.next()) {
          found = rows.getLong(4);
          if (breaks.size() < MOST_BREAKS) {
            breaks.add(
                new Break(Break.Kind.valueOf(rows.getString(1)), rows.getLong(2), rows.getLong(3)));
          }
        }
        broken += found;
      }
    }
  }

  private void compare(AuditHead known, AuditHead head) throws SQLException {
    if (known.number() > head.number()) {
      add(new Break(Break.Kind.CUT_OFF, head.number() + 1, known.number()));
      return;
    }
    AuditHead there = linkUpTo(known.number());
    if (there.number() == known.number() && !there.hash().equals(known.hash())) {
      add(new Break(Break.Kind.REWRITTEN, known.number(), known.number()));
    }
  }

  private void add(Break found) {
    breaks.add(found);
    broken++;
  }

  private AuditHead linkUpTo(long number) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LINK)) {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new AuditHead(row.getLong(1), row.getString(2));
      }
    }
  }

  private long count(AuditHead head) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNT)) {
      select.setLong(1, head.number());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
