package health.cairn.app.course;

import health.cairn.app.record.Folder;
import health.cairn.app.record.Projection;
import health.cairn.app.record.Stream;
import health.cairn.core.course.CourseEvent;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The narrow table that lists read; it can be made again from the journals at any time. */
@Repository
class CourseRows implements Projection<CourseEvent> {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "patient",
          "condition",
          "protocol",
          "phase",
          "entries",
          "given",
          "planned",
          "opened",
          "last_infusion",
          "next_infusion",
          "score_instrument",
          "score_from",
          "score_by",
          "score_why",
          "latest_score",
          "latest_at",
          "decision_after",
          "decision_since",
          "flags",
          "flag_raised",
          "flag_tries",
          "flag_tried",
          "contact_by",
          "booster_from",
          "booster_by",
          "drifts",
          "closed");
  private static final String SAVE =
      "insert into course (%s) values (%s) on conflict (id) do update set %s"
          .formatted(all("%s"), all(":%s"), all("%1$s = excluded.%1$s"));

  private final JdbcClient jdbc;
  private final Ahead ahead;

  private static String all(String form) {
    return COLUMNS.stream().map(form::formatted).collect(Collectors.joining(", "));
  }

  CourseRows(JdbcClient jdbc, Ahead ahead) {
    this.jdbc = jdbc;
    this.ahead = ahead;
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
  }

  @Override
  public Runnable derive(Folder<CourseEvent> folder) {
    var record = CourseRecord.of(folder);
    var row = CourseRow.of(record, ahead.of(record.course()));
    return () -> fill(jdbc.sql(SAVE), row).update();
  }

  boolean drifts(UUID course) {
    return jdbc.sql("select exists (select from course where id = ? and drifts)")
        .param(course)
        .query(Boolean.class)
        .single();
  }

  private static StatementSpec fill(StatementSpec sql, CourseRow row) {
    return sql.param("id", row.course())
        .param("patient", row.patient())
        .param("condition", row.condition().orElse(null))
        .param("protocol", row.protocol().orElse(null))
        .param("phase", row.phase().word())
        .param("entries", row.entries())
        .param("given", row.given())
        .param("planned", row.planned())
        .param("opened", time(row.opened()))
        .param("last_infusion", time(row.lastInfusion()))
        .param("next_infusion", time(row.nextInfusion()))
        .param("score_instrument", row.score().map(it -> it.instrument().value()).orElse(null))
        .param("score_from", time(row.score().map(it -> it.from()).filter(CourseRows::isDated)))
        .param("score_by", time(row.score().map(it -> it.by())))
        .param("score_why", row.score().map(it -> it.why().word()).orElse(null))
        .param("latest_score", row.latest().map(it -> it.score().total()).orElse(null))
        .param("latest_at", time(row.latest().map(it -> it.at())))
        .param("decision_after", row.decision().map(it -> it.after()).orElse(null))
        .param("decision_since", time(row.decision().map(it -> it.since())))
        .param("flags", row.flags())
        .param("flag_raised", time(row.flag()))
        .param("flag_tries", row.tries())
        .param("flag_tried", time(row.tried()))
        .param("contact_by", time(row.contact()))
        .param("booster_from", time(row.booster().map(it -> it.from())))
        .param("booster_by", time(row.booster().map(it -> it.by())))
        .param("drifts", row.drifts())
        .param("closed", time(row.closed()));
  }

  private static boolean isDated(Instant at) {
    return !at.equals(Instant.MIN);
  }

  @SuppressWarnings("NullAway") // A null parameter is how JDBC says that there is none.
  private static Timestamp time(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }
}
