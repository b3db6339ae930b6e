package health.cairn.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.protocol.ExampleProtocols;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WhatIsDueTest {
  private static final Protocol PROTOCOL = ExampleProtocols.depression();
  private static final InstrumentId PRIMARY = PROTOCOL.measures().primary().value();
  private static final Instant START = Instant.parse("2026-11-02T14:30:00Z");
  private static final CourseEvent PLAN =
      plan(PROTOCOL.offsets().stream().mapToDouble(it -> it).toArray());

  private static Instant day(double day) {
    return START.plus(Duration.ofMinutes(Math.round(day * 1440)));
  }

  private static CourseEvent plan(double... days) {
    return new SeriesPlanned(
        day(-1),
        DoubleStream.of(days)
            .mapToObj(day -> new PlannedInfusion(day(day), MgPerKg.of(0.5), 40))
            .toList());
  }

  private static CourseEvent infused(double day) {
    return new Infused(day(day), MgPerKg.of(0.5), 40, Optional.empty());
  }

  private static CourseEvent scored(double day) {
    return new Assessed(
        day(day),
        new Score(
            PRIMARY, "1", 12, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()),
        Optional.empty());
  }

  private static CourseEvent decided(double day, Decision decision) {
    return new Decided(day(day), decision, "", Optional.empty());
  }

  private static Course course(CourseEvent... facts) {
    return Course.from(Arrays.asList(facts));
  }

  /** The planned series with its first infusions given. */
  private static List<CourseEvent> given(int infusions) {
    var facts = new ArrayList<CourseEvent>(List.of(PLAN));
    IntStream.range(0, infusions).forEach(k -> facts.add(infused(PROTOCOL.offsets().get(k))));
    return facts;
  }

  private static Course courseOf(List<CourseEvent> facts, CourseEvent... more) {
    var all = new ArrayList<>(facts);
    all.addAll(Arrays.asList(more));
    return Course.from(all);
  }

  @Nested
  class AScore {
    @Test
    void isNotAskedForBeforeAnythingIsPlanned() {
      assertThat(ScoreDue.next(course(), PROTOCOL)).isEmpty();
    }

    @Test
    void isTheBaselineBeforeTheFirstInfusion() {
      assertThat(ScoreDue.next(course(PLAN), PROTOCOL))
          .contains(new ScoreDue(PRIMARY, Instant.MIN, day(0), ScoreDue.Why.BASELINE));
      assertThat(ScoreDue.next(course(PLAN, scored(-1)), PROTOCOL)).isEmpty();
    }

    @Test
    void isDueInTheHoursAfterAnInfusion() {
      var hours = PROTOCOL.measures().afterInfusion().value();
      assertThat(ScoreDue.next(courseOf(given(1), scored(-1)), PROTOCOL))
          .contains(
              new ScoreDue(
                  PRIMARY,
                  day(hours.least() / 24),
                  day(hours.most() / 24),
                  ScoreDue.Why.AFTER_INFUSION));
    }

    @Test
    void isThenDueOnArrivalForTheNext() {
      double next = PROTOCOL.offsets().get(1);
      assertThat(ScoreDue.next(courseOf(given(1), scored(1)), PROTOCOL))
          .contains(new ScoreDue(PRIMARY, day(next - 1), day(next), ScoreDue.Why.ON_ARRIVAL));
    }

    @Test
    void thatIsLateAnswersWhatWasMissedBefore() {
      double next = PROTOCOL.offsets().get(1);
      assertThat(ScoreDue.next(courseOf(given(1), scored(next - 0.1)), PROTOCOL)).isEmpty();
    }

    @Test
    void movesWithTheVisit() {
      assertThat(ScoreDue.next(course(plan(0, 9), infused(0), scored(1)), PROTOCOL))
          .map(ScoreDue::by)
          .contains(day(9));
    }

    @Test
    void isDueOnTheDaysAfterTheSeriesAndThenAtTheIntervalOfMaintenance() {
      double last = PROTOCOL.offsets().get(PROTOCOL.offsets().size() - 1);
      var days = PROTOCOL.measures().afterSeries().value();
      var all = given(PROTOCOL.series().planned());
      assertThat(ScoreDue.next(courseOf(all, scored(last + 1)), PROTOCOL))
          .contains(
              new ScoreDue(
                  PRIMARY,
                  day(last + days.get(0) - 2),
                  day(last + days.get(0) + 2),
                  ScoreDue.Why.AFTER_SERIES));
      double late = last + days.get(days.size() - 1) + 30;
      assertThat(ScoreDue.next(courseOf(all, scored(late)), PROTOCOL))
          .contains(
              new ScoreDue(
                  PRIMARY,
                  day(late + PROTOCOL.measures().maintenanceEvery().value() - 2),
                  day(late + PROTOCOL.measures().maintenanceEvery().value() + 2),
                  ScoreDue.Why.MAINTENANCE));
    }

    @Test
    void isDueWhileOneWaitsForABoosterWeeksAway() {
      var after = PROTOCOL.measures().afterSeries().value().get(0);
      assertThat(ScoreDue.next(course(plan(0, 60), infused(0), scored(1)), PROTOCOL))
          .map(ScoreDue::by)
          .contains(day(after + 2));
      assertThat(ScoreDue.next(course(plan(0, 60), infused(0), scored(40)), PROTOCOL))
          .map(ScoreDue::why)
          .contains(ScoreDue.Why.MAINTENANCE);
      assertThat(ScoreDue.next(course(plan(0, 60), infused(0), scored(57)), PROTOCOL))
          .map(ScoreDue::why)
          .contains(ScoreDue.Why.ON_ARRIVAL);
    }

    @Test
    void isNotAskedForOnceTheCourseIsClosed() {
      assertThat(ScoreDue.next(courseOf(given(1), new Closed(day(2), "Moved away.")), PROTOCOL))
          .isEmpty();
    }
  }

  @Nested
  class ADecision {
    private static final double AGAIN = 200;
    private final int checkpoint =
        IntStream.rangeClosed(1, 6)
            .filter(k -> PROTOCOL.checkpoint(k).isPresent())
            .findFirst()
            .orElseThrow();
    private final double day = PROTOCOL.offsets().get(checkpoint - 1);

    @Test
    void waitsForAScoreAfterTheInfusion() {
      assertThat(DecisionDue.of(courseOf(given(checkpoint)), PROTOCOL)).isEmpty();
    }

    @Test
    void isDueOnceItCanBeBasedOnAScore() {
      var course = courseOf(given(checkpoint), scored(day + 1), scored(day + 2));
      assertThat(DecisionDue.of(course, PROTOCOL))
          .contains(new DecisionDue(checkpoint, day(day + 1)));
    }

    @Test
    void isNoLongerDueWhenItWasTaken() {
      var course =
          courseOf(given(checkpoint), scored(day + 1), decided(day + 1.5, Decision.CONTINUE));
      assertThat(DecisionDue.of(course, PROTOCOL)).isEmpty();
    }

    @Test
    void ofAnEarlierCheckpointDoesNotAnswerALaterOne() {
      int all = PROTOCOL.series().planned();
      double last = PROTOCOL.offsets().get(all - 1);
      var course = courseOf(given(all), decided(day + 0.1, Decision.CONTINUE), scored(last + 1));
      assertThat(DecisionDue.of(course, PROTOCOL)).map(DecisionDue::after).contains(all);
    }

    @Test
    void countsTheInfusionsOfTheSeriesInProgress() {
      var facts = second(checkpoint - 1);
      assertThat(DecisionDue.of(courseOf(facts, scored(AGAIN + day - 1)), PROTOCOL)).isEmpty();
      var looked = courseOf(second(checkpoint), scored(AGAIN + day + 1));
      assertThat(DecisionDue.of(looked, PROTOCOL))
          .contains(new DecisionDue(checkpoint, day(AGAIN + day + 1)));
    }

    @Test
    void isNotDueAfterABoosterAlone() {
      var facts = given(PROTOCOL.series().planned());
      var boosted = courseOf(facts, infused(AGAIN), scored(AGAIN + 1));
      assertThat(DecisionDue.of(boosted, PROTOCOL)).isEmpty();
    }

    /** A whole series, and months later the next with its first infusions given. */
    private List<CourseEvent> second(int infusions) {
      var offsets = PROTOCOL.offsets();
      var facts = given(PROTOCOL.series().planned());
      facts.add(plan(offsets.stream().mapToDouble(it -> AGAIN + it).toArray()));
      offsets.subList(0, infusions).forEach(it -> facts.add(infused(AGAIN + it)));
      return facts;
    }
  }

  @Nested
  class ThePhase {
    @Test
    void followsTheFacts() {
      assertThat(course().phase()).isEqualTo(Phase.EVALUATION);
      assertThat(course(PLAN).phase()).isEqualTo(Phase.PLANNED);
      assertThat(courseOf(given(2)).phase()).isEqualTo(Phase.SERIES);
      assertThat(courseOf(given(6)).phase()).isEqualTo(Phase.LASTING);
      assertThat(courseOf(given(6), decided(20, Decision.MAINTENANCE)).phase())
          .isEqualTo(Phase.MAINTENANCE);
      assertThat(courseOf(given(6), new Closed(day(90), "Well.")).phase()).isEqualTo(Phase.CLOSED);
    }
  }

  @Nested
  class TheCompleteness {
    private Completeness at(double day, CourseEvent... facts) {
      return Completeness.of(course(facts), PROTOCOL, day(day));
    }

    @Test
    void countsWhatWasTakenInItsTimeOfWhatWasDue() {
      assertThat(at(0)).isEqualTo(new Completeness(0, 0));
      assertThat(at(1.5, scored(-1), infused(0))).isEqualTo(new Completeness(1, 2));
      assertThat(at(1.5, scored(-1), infused(0), scored(0.5))).isEqualTo(new Completeness(2, 2));
    }

    @Test
    void doesNotCountALateScoreForAnEarlierOne() {
      assertThat(at(3.5, scored(-1), infused(0), scored(2.9), infused(3)))
          .isEqualTo(new Completeness(2, 3));
    }

    @Test
    void goesOnThroughMaintenanceAndEndsWithTheCourse() {
      var followed = at(200, scored(-1), infused(0));
      assertThat(followed.asked()).isGreaterThan(10);
      assertThat(at(200, scored(-1), infused(0), new Closed(day(1.5), "Moved.")))
          .isEqualTo(new Completeness(1, 2));
    }
  }
}
