package health.cairn.app.security;

import health.cairn.app.clinic.ClinicSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit trail to look through, the newest first. */
@Component
class AuditPages {
  static final int ROWS = 50;

  private final JdbcClient jdbc;
  private final ClinicSettings clinic;

  AuditPages(JdbcClient jdbc, ClinicSettings clinic) {
    this.jdbc = jdbc;
    this.clinic = clinic;
  }

  /** What is looked for; whatever is absent fits all. */
  record Search(
      Optional<UUID> person,
      Optional<UUID> patient,
      Optional<String> action,
      Optional<LocalDate> day,
      Optional<Long> before) {}

  /** One line of the trail. */
  record Line(
      long number,
      Instant at,
      Optional<UUID> who,
      String role,
      String action,
      String subjectKind,
      String subject,
      Optional<UUID> patient,
      String outcome,
      String reason,
      String address) {}

  /** One more line than a page has says that there is a next one. */
  List<Line> find(Search search) {
    var where = new ArrayList<String>(List.of("true"));
    var values = new ArrayList<Object>();
    search.person().ifPresent(id -> and(where, "who = ?", values, id));
    search.patient().ifPresent(id -> and(where, "patient = ?", values, id));
    search.action().ifPresent(word -> and(where, "action = ?", values, word));
    search.before().ifPresent(number -> and(where, "number < ?", values, number));
    search.day().ifPresent(day -> and(where, "at >= ?", values, start(day)));
    search.day().ifPresent(day -> and(where, "at < ?", values, start(day.plusDays(1))));
    return jdbc.sql(
            "select * from audit where "
                + String.join(" and ", where)
                + " order by number desc limit "
                + (ROWS + 1))
        .params(values)
        .query(AuditPages::line)
        .list();
  }

  /** Of the last rows, not of all: the trail becomes long, and its words do not change. */
  List<String> actions() {
    return jdbc.sql(
            """
            select distinct action
            from (select action from audit order by number desc limit 20000) recent
            order by action
            """)
        .query(String.class)
        .list();
  }

  private static void and(List<String> where, String part, List<Object> values, Object value) {
    where.add(part);
    values.add(value);
  }

  private OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(clinic.zone()).toOffsetDateTime();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getLong("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("who", UUID.class)),
        row.getString("role"),
        row.getString("action"),
        row.getString("subject_kind"),
        row.getString("subject"),
        Optional.ofNullable(row.getObject("patient", UUID.class)),
        row.getString("outcome"),
        row.getString("reason"),
        row.getString("address"));
  }
}
