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

  List<Flagged> allFlagged() {
    return jdbc.sql("select id as course, patient from course where flag_raised is not null")
        .query(Flagged.class)
        .list();
  }

  List<Flagged> flagged(UUID course) {
    return jdbc.sql(
            "select id as course, patient from course where flag_raised is not null and id = ?")
        .param(course)
        .query(Flagged.class)
        .list();
  }

  /** True for the one who asks first; whoever asks meanwhile waits for that transaction. */
  boolean isNew(UUID course, Instant raised, int step, Instant now) {
    return jdbc.sql(
                "insert into flag_notice (course, raised, step, made) values (?, ?, ?, ?)"
                    + " on conflict do nothing")
            .params(course, Timestamp.from(raised), step, Timestamp.from(now))
            .update()
        == 1;
  }
}
