package health.cairn.app.flag;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which steps of the chain were told of a safety flag. */
@Repository
class NoticeLog {
  private final JdbcClient jdbc;

  NoticeLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes steps; those that nobody noted before. Whoever asks meanwhile waits until this ends. */
  List<Integer> note(UUID course, Instant raised, List<Integer> steps, Instant now) {
    return steps.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                insert into flag_notice (course, raised, step, made)
                select ?::uuid, ?::timestamptz, unnest(?::int[]), ?::timestamptz on conflict do nothing returning step
                """)
            .params(
                course, Timestamp.from(raised), steps.toArray(Integer[]::new), Timestamp.from(now))
            .query(Integer.class)
            .list();
  }
}
