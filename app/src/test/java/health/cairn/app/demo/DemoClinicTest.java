package health.cairn.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.course.Courses;
import health.cairn.app.evaluation.Evaluations;
import health.cairn.app.library.Library;
import health.cairn.app.patient.ConsentTexts;
import health.cairn.app.patient.Patients;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ClinicTest
class DemoClinicTest {
  @Autowired private Patients patients;
  @Autowired private Courses courses;
  @Autowired private Evaluations evaluations;
  @Autowired private ConsentTexts texts;
  @Autowired private Library library;
  @Autowired private ClinicSettings clinic;
  @Autowired private JdbcClient jdbc;
  @Autowired private java.time.Clock clock;
  @Autowired private TransactionOperations whole;

  @Test
  void fillsAClinicInWhichEveryPhaseIsFound() {
    var before = new HashSet<>(ids());
    var now = Instant.parse("2026-11-25T16:20:00Z");
    new DemoClinic(patients, courses, evaluations, texts, library, clinic, clock, whole, 60)
        .fill(now);
    var rows =
        jdbc
            .sql(
                "select id, phase, (select string_agg(kind, ' ') from due d where d.id = c.id) as due from course c")
            .query()
            .listOfRows()
            .stream()
            .filter(row -> !before.contains(row.get("id")))
            .toList();
    assertThat(rows).hasSize(60);
    assertThat(rows)
        .extracting(row -> row.get("phase"))
        .contains("evaluation", "planned", "series", "lasting", "maintenance", "closed");
    assertThat(rows).filteredOn(row -> isDue("flags", row)).hasSizeBetween(2, 4);
    assertThat(rows).filteredOn(row -> isDue("decisions", row)).isNotEmpty();
    assertThat(rows).filteredOn(row -> isDue("infusions", row)).hasSizeGreaterThan(15);
    assertThat(rows).filteredOn(row -> isDue("boosters", row)).isNotEmpty();
  }

  private static boolean isDue(String kind, java.util.Map<String, Object> row) {
    return String.valueOf(row.get("due")).contains(kind);
  }

  private java.util.List<Object> ids() {
    return jdbc.sql("select id from course").query().listOfRows().stream()
        .map(row -> row.get("id"))
        .toList();
  }
}
