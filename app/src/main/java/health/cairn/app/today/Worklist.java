package health.cairn.app.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lists from the rows of the courses: one statement each, names joined last. */
@Repository
class Worklist {
  /** No list is counted further: whoever has as many does not need to know how many more. */
  static final int MOST = 1000;

  private static final String SELECT =
      """
      select c.*, %1$s as at, %2$s as since, p.name, p.mrn, waiting,
        exists (select from restriction r join patient q on q.id = r.record
          where q.shown_under = p.shown_under and not :reader = any (r.readers)) as out_of_reach
      from (select id, row_number() over () as place from (
              select id from course where %4$s order by %3$s, id limit :limit offset :offset) f) o
        join course c on c.id = o.id join patient p on p.id = c.patient
        cross join (select count(*) as waiting from (select from course where %4$s limit :most) n) n
      order by place
      """;

  private final JdbcClient jdbc;

  Worklist(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From the {@code offset}th on, as many as fit a page. */
  List<Waiting> of(
      Section section, UUID reader, Map<String, Instant> moments, int limit, int offset) {
    var since = section == Section.BOOSTERS ? "booster_from" : "null::timestamptz";
    var sql = jdbc.sql(SELECT.formatted(section.at(), since, section.order(), section.where()));
    for (var moment : moments.entrySet()) {
      sql = sql.param(moment.getKey(), Timestamp.from(moment.getValue()));
    }
    return sql.param("reader", reader)
        .param("most", MOST)
        .param("limit", limit)
        .param("offset", offset)
        .query(Worklist::row)
        .list();
  }

  /** Safety flags that nobody has acknowledged. */
  int openFlags() {
    return jdbc.sql("select coalesce(sum(flags), 0) from course where flag_raised is not null")
        .query(Integer.class)
        .single();
  }

  private static Waiting row(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getObject("id", UUID.class),
        row.getObject("patient", UUID.class),
        row.getString("name"),
        row.getString("mrn"),
        row.getTimestamp("at").toInstant(),
        Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant),
        row.getInt("given"),
        row.getInt("planned"),
        row.getInt("flags"),
        row.getInt("flag_tries"),
        Optional.ofNullable(row.getTimestamp("flag_tried")).map(Timestamp::toInstant),
        row.getInt("decision_after"),
        Optional.ofNullable(row.getString("score_instrument")),
        Optional.ofNullable(row.getString("score_why")),
        Optional.ofNullable(row.getObject("latest_score", Double.class)),
        row.getBoolean("out_of_reach"),
        row.getInt("waiting"));
  }
}
