package health.cairn.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.forecast.History;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.protocol.ExampleProtocols;
import health.cairn.core.quantity.MgPerKg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
  private static final Instant START = Instant.parse("2026-11-02T14:30:00Z");
  private static final InstrumentId PHQ9 = InstrumentId.of("phq-9");

  private static Instant day(double day) {
    return START.plus(Duration.ofMinutes(Math.round(day * 1440)));
  }

  private static CourseEvent given(double day, double dose) {
    return new Infused(day(day), MgPerKg.of(dose), 40, Optional.empty());
  }

  private static PlannedInfusion planned(double day) {
    return new PlannedInfusion(day(day), MgPerKg.of(0.5), 40);
  }

  private static CourseEvent plan(double... days) {
    return new SeriesPlanned(
        day(-2), DoubleStream.of(days).mapToObj(DeliveryTest::planned).toList());
  }

  private static Assessed phq9(double day, int total) {
    var score =
        new Score(
            PHQ9, "1", total, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    return new Assessed(day(day), score, Optional.empty());
  }

  private static Course course(CourseEvent... facts) {
    return Course.from(Arrays.asList(facts));
  }

  private static History history(Course course) {
    return History.of(course, course.start().orElse(START));
  }

  /** An infusion at which nothing, or too little, was given. */
  @Nested
  class WithoutDrug {
    private final List<CourseEvent> two =
        List.of(plan(0, 3, 7, 10), phq9(-1, 20), given(0, 0.5), given(3, 0.5), phq9(4, 15));

    private Course withThird(double dose) {
      var facts = new ArrayList<>(two);
      facts.add(given(7, dose));
      return Course.from(facts);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.2, 0.24})
    void isNotCountedAndDoesNotRestartTheClock(double dose) {
      var course = withThird(dose);
      assertThat(course.notGiven()).extracting(it -> it.given().at()).containsExactly(day(7));
      assertThat(course.infusions()).hasSize(2);
      assertThat(course.begun()).hasSize(3);
      assertThat(course.lastInfusion().map(Infused::at)).contains(day(3));
      assertThat(history(course).given()).extracting(History.Dose::day).containsExactly(0.0, 3.0);
      assertThat(ScoreDue.next(course, ExampleProtocols.depression()).orElseThrow().by())
          .isBefore(day(14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.3, 0.45})
    void isAnInfusionFromHalfOfTheOrderOn(double dose) {
      var course = withThird(dose);
      assertThat(course.infusions()).hasSize(3);
      assertThat(history(course).given().get(2).dose()).isEqualTo(MgPerKg.of(dose));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.3, 0.5, 0.6})
    void leavesTheDoseToComeAsOrdered(double dose) {
      var facts = new ArrayList<>(two);
      facts.add(new SeriesPlanned(day(5), List.of(planned(7))));
      facts.add(given(7, dose));
      var course = Course.from(facts);
      assertThat(course.planned()).isEmpty();
      assertThat(course.doseToCome(Optional.empty())).contains(MgPerKg.of(0.5));
      var last = history(course).given();
      assertThat(last.get(last.size() - 1).toCome()).isEqualTo(MgPerKg.of(0.5));
    }

    @Test
    void leavesTheDoseToComeAsItWasWhereItIsFarFromAnyOrder() {
      var rule = Optional.of(ExampleProtocols.depression().dose());
      assertThat(course(given(0, 0.6), given(3, 6)).doseToCome(rule)).contains(MgPerKg.of(0.6));
    }

    @Test
    void usesUpItsPlaceInThePlan() {
      assertThat(withThird(0).planned()).containsExactly(planned(10));
    }

    @Test
    void asTheFirstLeavesTheCourseBeforeItsFirst() {
      var course = course(phq9(-1, 20), given(0, 0), phq9(1, 19));
      assertThat(course.start()).isEmpty();
      assertThat(course.phase()).isEqualTo(Phase.EVALUATION);
      assertThat(course.baseline(PHQ9)).contains(phq9(1, 19));
      assertThat(course.doseToCome(Optional.empty())).isEmpty();
      assertThat(history(course).given()).isEmpty();
    }

    @Test
    void isNoReasonToCallTheSeriesOver() {
      var over = new SeriesPlanned(day(1), List.of());
      assertThat(course(given(0, 0), over).finished()).isFalse();
      assertThat(course(given(0, 0.5), over).finished()).isTrue();
    }

    @Test
    void asABoosterLeavesThePhase() {
      var booster = new Decided(day(40), Decision.BOOSTER, "", Optional.empty());
      var course = course(given(0, 0.5), given(3, 0.5), booster, given(45, 0));
      assertThat(course.lastInfusion().map(Infused::at)).contains(day(3));
      assertThat(Completeness.of(course, ExampleProtocols.depression(), day(46)))
          .isEqualTo(
              Completeness.of(
                  course(given(0, 0.5), given(3, 0.5), booster),
                  ExampleProtocols.depression(),
                  day(46)));
    }

    @Test
    void countsWhateverItsDoseWhereNoOrderIsKnown() {
      assertThat(course(given(0, 0.1), given(3, 0.2)).infusions()).hasSize(2);
    }

    @Test
    void countsWhereALowDoseWasOrdered() {
      var low = List.of(new PlannedInfusion(day(0), MgPerKg.of(0.1), 40));
      assertThat(course(new SeriesPlanned(day(-1), low), given(0, 0.1)).infusions()).hasSize(1);
    }
  }

  /** The planned infusion that one given carries out. */
  @Nested
  class ItsPlaceInThePlan {
    @ParameterizedTest
    @ValueSource(ints = {-90, -60, -30, -15, -4, -1, 0, 1, 4, 15, 30, 60, 90})
    void isUsedUpByAnInfusionNearItsTime(int minutes) {
      var course = course(plan(0, 3, 7), given(0, 0.5), given(3 + minutes / 1440.0, 0.5));
      assertThat(course.planned()).containsExactly(planned(7));
      assertThat(course.infusions().size() + course.planned().size()).isEqualTo(3);
      assertThat(course.begun().get(1).ordered()).contains(planned(3));
    }

    @Test
    void isUsedUpOnTheSameDayInDailySeriesAndNoOtherIs() {
      for (int minutes = -90; minutes <= 90; minutes += 30) {
        var course = course(plan(0, 1, 2, 3), given(0, 0.5), given(1 + minutes / 1440.0, 0.5));
        assertThat(course.planned()).as("%d min", minutes).containsExactly(planned(2), planned(3));
      }
    }

    @Test
    void isNotTomorrows() {
      var lateInTheEvening = course(plan(0, 1), given(0 + 10.0 / 24, 0.5));
      assertThat(lateInTheEvening.planned()).containsExactly(planned(1));
    }

    @Test
    void isUsedUpWhateverWasWrittenFirst() {
      assertThat(course(given(2.99, 0.5), plan(3, 7)).planned()).containsExactly(planned(7));
    }
  }
}
