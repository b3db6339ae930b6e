package health.cairn.app.flag;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses with open safety flags, and which steps of the chain were told of each. */
@Repository
class Told {
  private final JdbcClient jdbc;

  Told(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A course with an open flag. */
  record Flagged(UUID course, UUID patient) {}

  List<Flagged> flagged() {
    return jdbc.sql("select id as course, patient from course where flag_raised is not null")
        .query(Flagged.class)
        .list();
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
