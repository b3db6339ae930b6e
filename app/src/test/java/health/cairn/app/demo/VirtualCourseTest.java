package health.cairn.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.library.Library;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.Phase;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.InstrumentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VirtualCourseTest {
  private static final Instant START = Instant.parse("2026-09-07T14:30:00Z");
  private static final Library LIBRARY = Library.shipped();

  private static List<CourseEvent> facts(Condition condition, double untilDay, long seed) {
    var protocol = LIBRARY.protocols(condition).get(0);
    var primary = LIBRARY.instrument(protocol.measures().primary().value()).orElseThrow();
    return new VirtualCourse(protocol, LIBRARY.population(condition), primary, START, seed)
        .until(day(untilDay), protocol.planned(START), true);
  }

  private static Instant day(double day) {
    return START.plus(Duration.ofMinutes(Math.round(day * 1440)));
  }

  @ParameterizedTest
  @EnumSource(Condition.class)
  void ofEveryConditionGoesFromReferralToItsLastKnownDay(Condition condition) {
    assertThat(Course.from(facts(condition, -10, 1)).phase()).isEqualTo(Phase.EVALUATION);
    assertThat(Course.from(facts(condition, -1, 1)).phase()).isEqualTo(Phase.PLANNED);
    var course = Course.from(facts(condition, 80, 1));
    assertThat(course.phase()).isIn(Phase.LASTING, Phase.MAINTENANCE, Phase.FOLLOW_UP);
    assertThat(course.assessments()).hasSizeGreaterThan(5);
  }

  @Test
  void knowsNothingOfWhatComesLater() {
    assertThat(facts(Condition.DEPRESSION, 8, 3))
        .allSatisfy(fact -> assertThat(fact.at()).isBeforeOrEqualTo(day(8)));
  }

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(facts(Condition.PTSD, 60, 5)).isEqualTo(facts(Condition.PTSD, 60, 5));
    assertThat(facts(Condition.PTSD, 60, 5)).isNotEqualTo(facts(Condition.PTSD, 60, 6));
  }

  @Nested
  class Answers {
    @Test
    void addUpToEveryTotalOfThePhq9AndFlagOnlyWhatMust() {
      var asked = new TickedTotal(LIBRARY.instrument(InstrumentId.of("phq-9")).orElseThrow());
      for (int total = 0; total <= 27; total++) {
        var assessed = asked.assessed(START, total);
        assertThat(assessed.score().total()).isEqualTo(total);
        assertThat(assessed.answers()).isPresent();
        assertThat(assessed.score().safetyFlags()).hasSize(total > 24 ? 1 : 0);
      }
    }

    @Test
    void areLeftOutWhereTheInstrumentDoesNotAddItsItemsUp() {
      var instruments =
          Stream.of(Condition.values())
              .map(it -> LIBRARY.protocols(it).get(0).measures().primary().value())
              .distinct()
              .map(it -> LIBRARY.instrument(it).orElseThrow());
      assertThat(instruments.map(it -> new TickedTotal(it).assessed(START, 1)))
          .extracting(Assessed::score)
          .allSatisfy(score -> assertThat(score.total()).isEqualTo(1));
    }
  }
}
