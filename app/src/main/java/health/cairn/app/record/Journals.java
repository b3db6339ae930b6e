package health.cairn.app.record;

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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of all journals: each the rows of one stream in the order they were written. */
@Component
public class Journals {
  static final String COLUMNS =
      "stream, number, kind, at, recorded_at, recorded_by, amends, body, subject";
  private static final String SELECT = "select " + COLUMNS + " from journal where ";
  private static final String APPEND =
      "insert into journal (" + COLUMNS + ", key) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)";
  private static final String UNLESS_TAKEN = " on conflict do nothing";

  private final JdbcTemplate jdbc;

  Journals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The whole journal, of whatever family; empty if the stream has none. */
  public List<JournalRow> read(UUID stream) {
    return jdbc.query(SELECT + "stream = ? order by number", (row, n) -> row(row), stream);
  }

  /** The same where its facts are of the family, from a number on. */
  List<JournalRow> read(String family, UUID stream, int from) {
    var sql = SELECT + "stream = ? and family = ? and number >= ? order by number";
    return jdbc.query(sql, (row, n) -> row(row), stream, family, from);
  }

  /** Each from a number on, in one statement. */
  Map<UUID, List<JournalRow>> read(String family, UUID[] streams, Integer[] from) {
    return byStream(
        "exists (select from unnest(?::uuid[], ?::int[]) k (id, begin)"
            + " where k.id = stream and k.begin <= number)"
            + " and stream = any (?) and family = ? order by stream, number",
        streams,
        from,
        streams,
        family);
  }

  Map<UUID, List<JournalRow>> about(String family, UUID subject) {
    return byStream("subject = ? and family = ? order by stream, number", subject, family);
  }

  Map<UUID, List<JournalRow>> all(String family) {
    return byStream("family = ? order by stream, number", family);
  }

  private Map<UUID, List<JournalRow>> byStream(String which, Object... parameters) {
    var journals = new LinkedHashMap<UUID, List<JournalRow>>();
    jdbc.query(
        SELECT + which,
        row -> {
          var stream = row.getObject("stream", UUID.class);
          journals.computeIfAbsent(stream, it -> new ArrayList<>()).add(row(row));
        },
        parameters);
    return journals;
  }

  /** Until the transaction ends nobody else holds the stream. */
  void hold(UUID stream) {
    var sql = "select pg_advisory_xact_lock(hashtextextended(?::text, 0))";
    jdbc.query(sql, row -> {}, stream);
  }

  /** The stream in which a row with the key stands. */
  Optional<UUID> keyed(UUID key) {
    return jdbc.queryForList("select stream from journal where key = ?", UUID.class, key).stream()
        .findFirst();
  }

  /**
   * Adds rows that were decided on a journal of {@code expectedNumber} entries; false if somebody
   * else added first, and then nothing was written: read again and decide again. They stand and
   * fall with the caller's transaction, or with one of their own.
   *
   * <p>False also if a row with the key was added before. Whoever has added the first row keeps all
   * others out until their transaction ends.
   *
   * @param rows numbered from {@code expectedNumber + 1}
   */
  @Transactional
  public boolean append(
      UUID stream, int expectedNumber, List<JournalRow> rows, Optional<UUID> key) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).number() != expectedNumber + 1 + i) {
        throw new IllegalArgumentException(
            "Row %d after %d has number %d."
                .formatted(i + 1, expectedNumber, rows.get(i).number()));
      }
    }
    var first = rows.get(0);
    if (jdbc.update(APPEND + UNLESS_TAKEN, insert -> set(insert, stream, first, key)) == 0) {
      return false;
    }
    var rest = rows.subList(1, rows.size());
    jdbc.batchUpdate(
        APPEND, rest, rows.size(), (insert, row) -> set(insert, stream, row, Optional.empty()));
    return true;
  }

  private static void set(PreparedStatement insert, UUID stream, JournalRow row, Optional<UUID> key)
      throws SQLException {
    insert.setObject(1, stream);
    insert.setInt(2, row.number());
    insert.setString(3, row.kind());
    insert.setObject(4, time(row.at()));
    insert.setObject(5, time(row.recordedAt()));
    insert.setObject(6, row.recordedBy());
    insert.setObject(7, row.amends().orElse(null), Types.INTEGER);
    insert.setString(8, row.body());
    insert.setObject(9, row.subject().orElse(null), Types.OTHER);
    insert.setObject(10, key.orElse(null), Types.OTHER);
  }

  static JournalRow row(ResultSet row) throws SQLException {
    return new JournalRow(
        row.getInt("number"),
        row.getString("kind"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_by", UUID.class),
        Optional.ofNullable(row.getObject("amends", Integer.class)),
        row.getString("body"),
        Optional.ofNullable(row.getObject("subject", UUID.class)));
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
