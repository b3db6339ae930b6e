package health.cairn.app.course;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import health.cairn.app.record.Draft;
import health.cairn.app.record.Keeping;
import health.cairn.app.record.Records;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.record.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClinicTest
class CoursesTest {
  private static final InstrumentId PHQ9 = InstrumentId.of("phq-9");
  private static final UUID NURSE = UUID.randomUUID();
  private static final UUID PRESCRIBER = UUID.randomUUID();

  @Autowired private Courses courses;
  @Autowired private JdbcClient jdbc;
  @Autowired private CourseRows rows;
  @Autowired private Foresight foresight;
  @Autowired private Records records;

  private final UUID patient = UUID.randomUUID();
  private final Instant start = Instant.parse("2026-11-25T10:00:00Z");

  private Instant day(double day) {
    return start.plus(Duration.ofMinutes(Math.round(day * 1440)));
  }

  private CourseRecord opened() {
    return courses.open(
        patient,
        List.of(new Opened(day(-20), Condition.DEPRESSION, ProtocolId.of("depression-induction"))),
        PRESCRIBER);
  }

  private CourseRecord with(CourseRecord record, CourseEvent... facts) {
    for (var fact : facts) {
      record = Written.with(courses, record, List.of(fact), NURSE);
    }
    return record;
  }

  private Assessed phq9(double day, int total, Score.SafetyFlag... flags) {
    return new Assessed(
        day(day),
        new Score(
            PHQ9,
            "1",
            total,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(flags),
            List.of()),
        Optional.empty());
  }

  private Infused infused(double day) {
    return new Infused(day(day), MgPerKg.of(0.5), 40, Optional.empty());
  }

  private SeriesPlanned plan(double... days) {
    return new SeriesPlanned(
        day(-19),
        IntStream.range(0, days.length)
            .mapToObj(k -> new PlannedInfusion(day(days[k]), MgPerKg.of(0.5), 40))
            .toList());
  }

  private Map<String, Object> row(CourseRecord record) {
    return jdbc.sql("select * from course where id = ?").param(record.id()).query().singleRow();
  }

  /** What waits because of the course. */
  private Map<String, String> due(CourseRecord record) {
    return jdbc
        .sql("select kind, figures::text from due where id = ?")
        .param(record.id())
        .query()
        .listOfRows()
        .stream()
        .collect(
            Collectors.toMap(
                it -> String.valueOf(it.get("kind")), it -> String.valueOf(it.get("figures"))));
  }

  @Nested
  class ACourse {
    @Test
    void isReadAsItWasWritten() {
      var record = with(opened(), plan(-15, -11.5), phq9(-15.1, 19), infused(-15));
      var again = courses.find(patient, record.id()).orElseThrow();
      assertThat(again).isEqualTo(record);
      assertThat(again.course().infusions()).hasSize(1);
    }

    @Test
    void isNotFoundThroughAnotherPatient() {
      assertThat(courses.find(UUID.randomUUID(), opened().id())).isEmpty();
    }

    @Test
    void keepsBothFactsWhenTwoWriteAtOnceAndTellsTheSecond() {
      var seen = with(opened(), plan(0, 3));
      int entries = seen.journal().entries().size();
      with(seen, phq9(-1, 19));
      var ended = courses.<Object>keep(seen, PRESCRIBER, now -> Draft.keep(infused(0)));
      assertThat(CourseRecord.of(ended.folder()).course().assessments()).hasSize(1);
      assertThat(CourseRecord.of(ended.folder()).course().infusions()).hasSize(1);
      assertThat(((Keeping.Kept<CourseEvent, Object>) ended).meanwhile(entries))
          .extracting(Entry::by)
          .containsExactly(NURSE);
    }

    @Test
    void isDecidedAgainWhenSomebodyWasFaster() {
      var seen = opened();
      with(seen, infused(0));
      var ended =
          courses.<Integer>keep(
              seen,
              PRESCRIBER,
              now -> {
                int given = now.course().infusions().size();
                return given == 0 ? Draft.keep(infused(0)) : Draft.refuse(given);
              });
      assertThat(ended).isInstanceOf(Keeping.Refused.class);
      var after = courses.find(patient, seen.id()).orElseThrow();
      assertThat(after.course().infusions()).hasSize(1);
    }

    @Test
    void losesNothingUnderManyWriters() throws Exception {
      var record = opened();
      var pool = Executors.newFixedThreadPool(4);
      try {
        var writes =
            IntStream.range(0, 12)
                .<Callable<CourseRecord>>mapToObj(
                    k -> () -> Written.with(courses, record, List.of(phq9(-10 + k, 10 + k)), NURSE))
                .toList();
        for (var done : pool.invokeAll(writes)) {
          done.get();
        }
      } finally {
        pool.shutdown();
      }
      var after = courses.find(patient, record.id()).orElseThrow();
      assertThat(after.course().assessments())
          .extracting(it -> it.score().total())
          .containsExactly(10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0, 17.0, 18.0, 19.0, 20.0, 21.0);
      assertThat(after.journal().entries()).hasSize(13);
      var before = due(after);
      rows.derive(records.read(CourseFacts.STREAM, after.id())).run();
      assertThat(due(after)).isEqualTo(before).isNotEmpty();
    }
  }

  @Nested
  class ACorrection {
    @Test
    void takesThePlaceOfWhatWasWritten() {
      var record = with(opened(), phq9(-1, 91));
      var written = courses.amend(record, 2, phq9(-1, 19), PRESCRIBER);
      assertThat(written).isInstanceOf(Keeping.Kept.class);
      var after = courses.find(patient, record.id()).orElseThrow();
      assertThat(after.course().assessments()).singleElement().isEqualTo(phq9(-1, 19));
      assertThat(after.journal().entries()).hasSize(3);
    }

    @Test
    void ofWhatWasCorrectedMeanwhileIsRefused() {
      var record = with(opened(), phq9(-1, 91));
      courses.amend(record, 2, phq9(-1, 19), NURSE);
      assertThat(courses.retract(record, 2, "Twice.", PRESCRIBER))
          .isInstanceOfSatisfying(
              Keeping.Overtaken.class, refused -> assertThat(refused.by()).isEqualTo(3));
    }

    @Test
    void canWithdrawWithoutAReplacement() {
      var record = with(opened(), phq9(-1, 19));
      courses.retract(record, 2, "Twice.", NURSE);
      assertThat(courses.find(patient, record.id()).orElseThrow().course().assessments()).isEmpty();
    }
  }

  @Nested
  class TheRowForLists {
    @Test
    void isMadeAgainFromTheJournalAlone() {
      var record = with(opened(), plan(-3, 0.5), phq9(-3.1, 19, item9), infused(-3));
      foresight.make();
      var before = row(record);
      var waited = due(record);
      assertThat(waited).containsKeys("flags", "infusions", "scores");
      jdbc.sql("delete from course where id = ?").param(record.id()).update();
      jdbc.sql("delete from due where id = ?").param(record.id()).update();
      rows.make(records.read(CourseFacts.STREAM, record.id()));
      assertThat(row(record)).isEqualTo(before);
      assertThat(due(record)).isEqualTo(waited);
    }

    private final Score.SafetyFlag item9 =
        new Score.SafetyFlag("item-9", OptionalInt.of(9), 1, "Ask today.");

    @Test
    void saysWhenTheNextScoreIsDue() {
      var record = with(opened(), plan(-3, 0.5), phq9(-3.1, 19), infused(-3));
      assertThat(row(record)).containsEntry("phase", "series").containsEntry("given", 1);
      assertThat(due(record).get("scores")).contains("\"after-infusion\"", "\"phq-9\"");
      assertThat(due(record).get("infusions")).contains("\"number\": \"2\"", "\"of\": \"2\"");
    }

    @Test
    void saysThatAFlagIsOpenUntilItIsAcknowledged() {
      var record = with(opened(), phq9(-1, 19, item9));
      assertThat(due(record).get("flags")).contains("\"count\": \"1\"");
      var flag = record.course().openSafetyFlags().get(0);
      assertThat(due(with(record, flag.acknowledge("Called.", day(-0.5)))))
          .doesNotContainKey("flags");
    }

    @Test
    void saysThatAScoreLiesAboveWhatWasExpected() {
      var held =
          with(
              opened(),
              plan(-17.5, -14, -10.5),
              phq9(-17.6, 20),
              infused(-17.5),
              phq9(-16.5, 12),
              infused(-14),
              phq9(-13, 8),
              infused(-10.5),
              phq9(-9.5, 6),
              phq9(-5, 6));
      assertThat(courses.drifts(held)).isFalse();
      assertThat(courses.drifts(with(held, phq9(-1, 25)))).isTrue();
      assertThat(row(held)).containsEntry("drifts", true).containsEntry("unforeseen", null);
    }

    @Test
    void isForeseenByWhoeverReadTheLastEntry() {
      var early = with(opened(), plan(-17.5), phq9(-17.6, 20), infused(-17.5), phq9(-9.5, 4));
      foresight.make();
      var late = with(early, phq9(-1, 25));
      foresight.foresee(early);
      assertThat(row(late)).containsEntry("drifts", false).containsEntry("unforeseen", 6);
      assertThat(due(late)).doesNotContainKey("drifts");
      foresight.make();
      assertThat(row(late)).containsEntry("drifts", true).containsEntry("unforeseen", null);
      assertThat(due(late)).containsEntry("drifts", "{\"score\": \"25.0\"}");
    }

    @Test
    void namesABoosterWhileABenefitIsToBeKept() {
      var record =
          with(
              opened(),
              plan(-17.5, -14, -10.5),
              phq9(-17.6, 20),
              infused(-17.5),
              infused(-14),
              infused(-10.5),
              phq9(-9.5, 4),
              phq9(-5, 4));
      foresight.make();
      assertThat(row(record)).containsEntry("phase", "lasting");
      assertThat(due(record)).as("three more are foreseen").doesNotContainKey("boosters");
      var over = with(record, plan());
      foresight.make();
      assertThat(due(over)).containsKey("boosters");
    }
  }
}
