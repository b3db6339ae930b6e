package health.cairn.app.course;

import health.cairn.app.record.Folder;
import health.cairn.app.record.Projection;
import health.cairn.app.record.Stream;
import health.cairn.app.today.Dues;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.Opened;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The narrow table that lists of courses read, and what waits because of a course; both can be made
 * again from the journals at any time.
 */
@Repository
class CourseRows implements Projection<CourseEvent> {
  private static final String SAVE =
      """
      insert into course (id, patient, condition, protocol, phase, given, opened, drifts, closed)
      values (:id, :patient, :condition, :protocol, :phase, :given, :opened, :drifts, :closed)
      on conflict (id) do update set condition = excluded.condition, protocol = excluded.protocol,
        phase = excluded.phase, given = excluded.given, opened = excluded.opened,
        drifts = excluded.drifts, closed = excluded.closed
      """;

  private final JdbcClient jdbc;
  private final Ahead ahead;
  private final Dues dues;

  CourseRows(JdbcClient jdbc, Ahead ahead, Dues dues) {
    this.jdbc = jdbc;
    this.ahead = ahead;
    this.dues = dues;
  }

  @Override
  public Stream<CourseEvent> stream() {
    return CourseFacts.STREAM;
  }

  @Override
  public String name() {
    return "courses";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from course").update();
    dues.clear(WhatIsAhead.class);
  }

  @Override
  public Runnable derive(Folder<CourseEvent> folder) {
    var record = CourseRecord.of(folder);
    var next = ahead.of(record.course());
    var waiting = dues.derive(WhatIsAhead.class, next, record.id(), record.patient());
    return () -> {
      save(record, next);
      waiting.run();
    };
  }

  boolean drifts(UUID course) {
    return jdbc.sql("select exists (select from course where id = ? and drifts)")
        .param(course)
        .query(Boolean.class)
        .single();
  }

  private void save(CourseRecord record, WhatIsAhead next) {
    var course = next.course();
    jdbc.sql(SAVE)
        .param("id", record.id())
        .param("patient", record.patient())
        .param("condition", course.opened().map(it -> it.condition().id()).orElse(null))
        .param("protocol", course.protocol().map(Object::toString).orElse(null))
        .param("phase", course.phase().word())
        .param("given", course.infusions().size())
        .param("opened", time(course.opened().map(Opened::at)))
        .param("drifts", next.drift().isPresent())
        .param("closed", time(course.closed().map(Closed::at)))
        .update();
  }

  @SuppressWarnings("NullAway") // A null parameter is how JDBC says that there is none.
  private static Timestamp time(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }
}
