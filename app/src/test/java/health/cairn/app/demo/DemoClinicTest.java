package health.cairn.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.course.Courses;
import health.cairn.app.course.Forecasts;
import health.cairn.app.evaluation.Evaluations;
import health.cairn.app.library.Library;
import health.cairn.app.library.Signatures;
import health.cairn.app.patient.ConsentTexts;
import health.cairn.app.patient.Patients;
import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.report.Sentence;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
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
  @Autowired private Signatures signatures;
  @Autowired private Library library;
  @Autowired private Forecasts forecasts;
  @Autowired private ClinicSettings clinic;
  @Autowired private JdbcClient jdbc;
  @Autowired private java.time.Clock clock;
  @Autowired private TransactionOperations whole;

  @Test
  void fillsAClinicInWhichEveryPhaseIsFound() {
    var before = new HashSet<>(ids());
    var now = Instant.parse("2026-11-25T16:20:00Z");
    new DemoClinic(
            patients, courses, evaluations, texts, signatures, library, clinic, clock, whole, 60)
        .fill(now);
    var rows =
        jdbc
            .sql(
                "select id, patient, phase, (select by from due d where d.id = c.id and kind = 'boosters') as booster, (select string_agg(kind, ' ') from due d where d.id = c.id) as due from course c")
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
    rows.forEach(this::listsTheBoosterThatThePageOffers);
  }

  private void listsTheBoosterThatThePageOffers(java.util.Map<String, Object> row) {
    var course = courses.find(id(row, "patient"), id(row, "id")).orElseThrow().course();
    var seen = forecasts.of(course).orElseThrow();
    var card = seen.answers().cards().get(2);
    var said = card.said().stream().map(Sentence::code).toList();
    boolean offered =
        said.contains("window") || said.contains("booster.now") || said.contains("booster.overdue");
    boolean over =
        !course.infusions().isEmpty()
            && course.planned().isEmpty()
            && course.closed().isEmpty()
            && seen.forecast().afterInfusion().stream().allMatch(AfterInfusion::given);
    assertThat(isDue("boosters", row)).as(said.toString()).isEqualTo(offered && over);
    if (isDue("boosters", row) && !said.contains("booster.now")) {
      var by = (Timestamp) java.util.Objects.requireNonNull(row.get("booster"));
      assertThat(LocalDate.ofInstant(by.toInstant(), clinic.zone()))
          .isEqualTo(
              seen.days().date(seen.forecast().booster().orElseThrow().windowEnd()).orElseThrow());
    }
  }

  private static UUID id(java.util.Map<String, Object> row, String name) {
    return (UUID) java.util.Objects.requireNonNull(row.get(name));
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
