package health.cairn.app.course;

import health.cairn.app.record.Folder;
import health.cairn.app.record.Projection;
import health.cairn.app.record.Stream;
import health.cairn.app.today.Dues;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.evidence.Condition;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
      insert into course (id, patient, condition, protocol, phase, given, opened, closed, drifts, unforeseen)
      values (:id, :patient, :condition, :protocol, :phase, :given, :opened, :closed, false, :entries)
      on conflict (id) do update set condition = excluded.condition, protocol = excluded.protocol,
        phase = excluded.phase, given = excluded.given, opened = excluded.opened,
        closed = excluded.closed, unforeseen = excluded.unforeseen
      """;

  private final JdbcClient jdbc;
  private final NextSteps ahead;
  private final Foresight foresight;
  private final Dues dues;

  CourseRows(JdbcClient jdbc, NextSteps ahead, Foresight foresight, Dues dues) {
    this.jdbc = jdbc;
    this.ahead = ahead;
    this.foresight = foresight;
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
    dues.clear(Foreseen.class);
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

  @Override
  public void make(Folder<CourseEvent> folder) {
    derive(folder).run();
    foresight.foresee(CourseRecord.of(folder));
  }

  /** The courses of some patients. */
  List<UUID> ids(Collection<UUID> patients) {
    return jdbc.sql("select id from course where patient = any (?)")
        .param(patients.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /** A course of a patient among others. */
  record Other(UUID id, UUID patient, String condition, Instant opened) {}

  /** The patient's courses, the newest first. */
  List<Other> of(UUID patient) {
    return jdbc.sql(
            "select * from course where patient = ? and opened is not null order by opened desc")
        .param(patient)
        .query(
            (row, number) ->
                new Other(
                    row.getObject("id", UUID.class),
                    patient,
                    Condition.of(row.getString("condition")).map(Condition::title).orElse(""),
                    row.getTimestamp("opened").toInstant()))
        .list();
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
        .param("closed", time(course.closed().map(Closed::at)))
        .param("entries", record.journal().size())
        .update();
  }

  @SuppressWarnings("NullAway") // A null parameter is how JDBC says that there is none.
  private static Timestamp time(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }
}
