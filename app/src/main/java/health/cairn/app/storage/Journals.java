package health.cairn.app.storage;

import health.cairn.app.storage.Appending.Appended;
import health.cairn.app.storage.Appending.Overtaken;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** All journals: each the facts of one stream in the order they were written. */
@Component
public class Journals {
  private static final String READ =
      """
      select number, kind, at, recorded_at, recorded_by, amends, body
      from journal where stream = ? order by number
      """;
  private static final String READ_ALL =
      """
      select stream, number, kind, at, recorded_at, recorded_by, amends, body
      from journal where stream = any (?) order by stream, number
      """;
  private static final String APPEND =
      """
      insert into journal (stream, number, kind, at, recorded_at, recorded_by, amends, body)
      values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      """;

  private static final String KINDS =
      """
      select stream, number, kind, at, recorded_at, recorded_by, amends, body
      from journal where starts_with(kind, ?) order by stream, number
      """;

  private final JdbcTemplate jdbc;
  // Inside the caller's transaction a savepoint: being overtaken must not spoil the rest of it.
  private final TransactionTemplate nested;

  Journals(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** The whole journal; empty if the stream has none. */
  public List<JournalRow> read(UUID stream) {
    return jdbc.query(READ, (row, n) -> row(row), stream);
  }

  /** The whole journals of some streams, in one statement; those that have one. */
  public Map<UUID, List<JournalRow>> read(List<UUID> streams) {
    return streams.isEmpty() ? Map.of() : byStream(READ_ALL, (Object) streams.toArray(UUID[]::new));
  }

  /**
   * The journals whose facts are of one family, for instance {@code evaluation.}. Reads the whole
   * table: for what is asked a few times a year.
   */
  public Map<UUID, List<JournalRow>> ofKind(String family) {
    return byStream(KINDS, family);
  }

  private Map<UUID, List<JournalRow>> byStream(String sql, Object parameter) {
    var journals = new LinkedHashMap<UUID, List<JournalRow>>();
    jdbc.query(
        sql,
        row -> {
          var stream = row.getObject("stream", UUID.class);
          journals.computeIfAbsent(stream, it -> new ArrayList<>()).add(row(row));
        },
        parameter);
    return journals;
  }

  /**
   * Adds rows that were decided on a journal of {@code expectedNumber} entries. They stand and fall
   * with the caller's transaction, or with one of their own.
   *
   * @param rows numbered from {@code expectedNumber + 1}
   */
  public Appending append(UUID stream, int expectedNumber, List<JournalRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).number() != expectedNumber + 1 + i) {
        throw new IllegalArgumentException(
            "Row %d after %d has number %d."
                .formatted(i + 1, expectedNumber, rows.get(i).number()));
      }
    }
    try {
      nested.executeWithoutResult(
          inside ->
              jdbc.batchUpdate(
                  APPEND, rows, rows.size(), (insert, row) -> set(insert, stream, row)));
      return new Appended();
    } catch (DuplicateKeyException taken) {
      return new Overtaken();
    }
  }

  private static void set(PreparedStatement insert, UUID stream, JournalRow row)
      throws SQLException {
    insert.setObject(1, stream);
    insert.setInt(2, row.number());
    insert.setString(3, row.kind());
    insert.setObject(4, time(row.at()));
    insert.setObject(5, time(row.recordedAt()));
    insert.setObject(6, row.recordedBy());
    insert.setObject(7, row.amends().orElse(null), Types.INTEGER);
    insert.setString(8, row.body());
  }

  static JournalRow row(ResultSet row) throws SQLException {
    return new JournalRow(
        row.getInt("number"),
        row.getString("kind"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_by", UUID.class),
        Optional.ofNullable(row.getObject("amends", Integer.class)),
        row.getString("body"));
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
