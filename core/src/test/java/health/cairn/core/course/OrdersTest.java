package health.cairn.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.Proposal.Effect;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.History;
import health.cairn.core.instrument.Score;
import health.cairn.core.protocol.Examples;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.record.Journal;
import health.cairn.core.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision makes orders. */
class OrdersTest {
  private static final Protocol PROTOCOL = Examples.depression();

  /** A Monday. */
  private static final Instant NOW = Instant.parse("2026-11-30T15:00:00Z");

  private static final Proposal.Setting SETTING =
      new Proposal.Setting(
          ZoneOffset.UTC,
          LocalDate.parse("2026-12-01"),
          LocalTime.of(9, 30),
          Optional.of(LocalDate.parse("2026-12-10")),
          Optional.empty());

  private static final UUID ANA = UUID.fromString("00000000-0000-0000-0000-00000000000a");

  private static Instant days(double days) {
    return NOW.plus(Duration.ofMinutes(Math.round(days * 1440)));
  }

  private static Infused infused(double day) {
    return new Infused(days(day), MgPerKg.of(0.5), 40, Optional.empty());
  }

  private static CourseEvent score(double day, int total) {
    return new Assessed(
        days(day),
        new Score(
            PROTOCOL.measures().primary().value(),
            "1",
            total,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of()),
        Optional.empty());
  }

  private static CourseEvent plan(double at, double... days) {
    var infusions = new ArrayList<PlannedInfusion>();
    for (double day : days) {
      infusions.add(new PlannedInfusion(days(day), MgPerKg.of(0.5), 40));
    }
    return new SeriesPlanned(days(at), infusions);
  }

  private static CourseEvent decided(double day, Decision decision) {
    return new Decided(days(day), decision, "Because.", Optional.empty());
  }

  private static List<CourseEvent> facts(CourseEvent... facts) {
    var opened = new Opened(days(-60), Condition.DEPRESSION, PROTOCOL.id());
    return Stream.concat(Stream.of(opened), Stream.of(facts)).toList();
  }

  private static final List<CourseEvent> SIX =
      facts(
          score(-41, 20),
          infused(-40),
          infused(-37),
          infused(-33),
          infused(-30),
          infused(-26),
          infused(-23));

  /** One course for each place in which one can stand. */
  private static List<CourseEvent> at(String stage) {
    return switch (stage) {
      case "evaluation" -> facts();
      case "planned" -> facts(plan(-1, 1, 4, 8));
      case "series" -> facts(plan(-8, -7, -4, 1, 4), infused(-7), infused(-4));
      case "interrupted" -> facts(infused(-7), infused(-4));
      case "given" -> SIX;
      case "boosters" -> with(SIX, decided(-20, Decision.MAINTENANCE), plan(-2, 9));
      case "paused" -> with(at("series"), decided(-1, Decision.PAUSE));
      case "stopped" -> with(at("series"), decided(-1, Decision.STOP));
      case "watched" -> with(SIX, decided(-1, Decision.WATCH));
      default -> throw new AssertionError(stage);
    };
  }

  private static List<CourseEvent> with(List<CourseEvent> facts, CourseEvent... more) {
    return Stream.concat(facts.stream(), Stream.of(more)).toList();
  }

  private static Course course(String stage) {
    return Course.from(at(stage));
  }

  private static Proposal proposal(Decision decision, Course course) {
    return Proposal.of(decision, course, Optional.of(PROTOCOL), SETTING);
  }

  private static List<PlanRow> rows(List<PlannedInfusion> infusions) {
    var rows = new ArrayList<PlanRow>();
    for (var it : infusions) {
      rows.add(
          new PlanRow(
              rows.size() + 1,
              Optional.of(it.at()),
              Optional.of(it.dose()),
              OptionalDouble.of(it.minutes())));
    }
    return rows;
  }

  private static Ruling<Ordered> decide(
      Course course, Decision decision, Optional<List<PlanRow>> rows) {
    return course.decide(
        new DecisionSheet(
            Optional.of(decision), "Because.", new Advised(Optional.empty(), Optional.empty())),
        new PlanSheet(rows, Optional.of(PROTOCOL), true),
        NOW);
  }

  /** Kept as it was proposed. */
  private static Course after(String stage, Decision decision) {
    var course = course(stage);
    var rows = rows(proposal(decision, course).infusions());
    var ordered = decide(course, decision, Optional.of(rows)).made().orElseThrow();
    return Course.from(with(at(stage), ordered.facts().toArray(CourseEvent[]::new)));
  }

  private static List<String> refusals(Ruling<?> ruling) {
    return ruling.refusals().stream().map(it -> it.field() + " " + it.ground().word()).toList();
  }

  /** {@code 12-01 0.5} for each. */
  private static String shown(List<PlannedInfusion> infusions) {
    return String.join(
        ", ",
        infusions.stream()
            .map(it -> it.at().toString().substring(5, 10) + " " + it.dose().value())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "evaluation, start, makes, planned",
    "planned, start, keeps, planned",
    "planned, pause, sets-aside, paused",
    "planned, stop, empties, follow-up",
    "series, continue, keeps, series",
    "series, raise, makes, series",
    "series, extend, makes, series",
    "series, finish, empties, follow-up",
    "series, maintenance, makes, maintenance",
    "series, pause, sets-aside, paused",
    "series, stop, empties, follow-up",
    "interrupted, continue, makes, series",
    "interrupted, raise, makes, series",
    "given, extend, makes, series",
    "given, raise, makes, series",
    "given, maintenance, makes, maintenance",
    "given, booster, makes, maintenance",
    "given, watch, empties, follow-up",
    "given, finish, empties, follow-up",
    "given, re-induction, makes, series",
    "boosters, maintenance, keeps, maintenance",
    "boosters, watch, empties, follow-up",
    "boosters, pause, sets-aside, paused",
    "paused, continue, makes, series",
    "paused, finish, empties, follow-up",
    "paused, stop, empties, follow-up",
    "stopped, continue, makes, series",
    "stopped, booster, makes, maintenance",
    "stopped, re-induction, makes, series",
    "watched, booster, makes, maintenance",
    "watched, re-induction, makes, series",
  })
  void eachMeansSomethingWhereItIsOpen(String stage, String word, String effect, String phase) {
    var decision = Decision.of(word).orElseThrow();
    assertThat(Decision.open(course(stage), Optional.of(PROTOCOL))).contains(decision);
    assertThat(proposal(decision, course(stage)).effect().word()).isEqualTo(effect);
    var after = after(stage, decision);
    assertThat(after.phase().word()).isEqualTo(phase);
    assertThat(after.planned().isEmpty()).isEqualTo(List.of("paused", "follow-up").contains(phase));
    assertThat(after.takesBoosters()).isEqualTo(!after.planned().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "evaluation; start; 12-01 0.5, 12-04 0.5, 12-08 0.5, 12-11 0.5, 12-15 0.5, 12-18 0.5",
        "interrupted; continue; 12-01 0.5, 12-04 0.5, 12-08 0.5, 12-11 0.5",
        "series; raise; 12-01 0.75, 12-04 0.75",
        "series; maintenance; 12-10 0.5",
        "given; booster; 12-10 0.5",
        "given; extend; 12-01 0.5, 12-04 0.5",
        "given; raise; 12-01 0.75, 12-04 0.75",
        "paused; continue; 12-01 0.5, 12-04 0.5",
        "given; re-induction; 12-01 0.5, 12-04 0.5, 12-08 0.5, 12-11 0.5, 12-15 0.5, 12-18 0.5"
      })
  void proposesWhatTheProtocolSays(String stage, String word, String rows) {
    var decision = Decision.of(word).orElseThrow();
    assertThat(shown(proposal(decision, course(stage)).infusions())).isEqualTo(rows);
  }

  @Test
  void aBoosterWaitsAsLongAsTheProtocolAsksWhereNoWindowIsKnown() {
    var unknown =
        new Proposal.Setting(
            SETTING.zone(), SETTING.soonest(), SETTING.at(), Optional.empty(), Optional.empty());
    var course = Course.from(facts(plan(-8, -3, 1), infused(-3)));
    var day = Proposal.of(Decision.MAINTENANCE, course, Optional.of(PROTOCOL), unknown).infusions();
    assertThat(shown(day)).isEqualTo("12-04 0.5");
  }

  @Test
  void anExtendedSeriesGoesOnAfterWhatIsPlanned() {
    var extended = proposal(Decision.EXTEND, course("series")).infusions();
    assertThat(extended).hasSize(6);
    assertThat(extended.subList(0, 2)).isEqualTo(course("series").planned());
  }

  @Test
  void aPausedPlanThatIsPastMovesOnAndKeepsItsDose() {
    var aside = facts(plan(-8, -7, -4, -2), infused(-7), decided(-3, Decision.PAUSE));
    var rows = proposal(Decision.CONTINUE, Course.from(aside)).infusions();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).at()).isEqualTo(Instant.parse("2026-12-01T15:00:00Z"));
  }

  @Nested
  class Kept {
    @Test
    void aloneWhereThePlanStays() {
      var kept = decide(course("series"), Decision.CONTINUE, Optional.empty()).made().orElseThrow();
      assertThat(kept.facts()).containsExactly(kept.decided());
    }

    @Test
    void withThePlanAtTheSameMoment() {
      var course = course("given");
      var rows = rows(proposal(Decision.EXTEND, course).infusions());
      var kept = decide(course, Decision.EXTEND, Optional.of(rows)).made().orElseThrow();
      assertThat(kept.facts()).extracting(CourseEvent::at).containsExactly(NOW, NOW);
    }

    @Test
    void neverWithAPlanThatNobodySaw() {
      assertThat(refusals(decide(course("series"), Decision.RAISE, Optional.empty())))
          .containsExactly("plan plan-not-seen");
      assertThat(refusals(decide(course("paused"), Decision.CONTINUE, Optional.empty())))
          .containsExactly("plan plan-not-seen");
    }

    @Test
    void byTheLimitsOfEveryPlan() {
      var far = new PlanRow(1, Optional.of(days(-3.9)), dose(1.2), OptionalDouble.of(40));
      assertThat(refusals(decide(course("series"), Decision.CONTINUE, Optional.of(List.of(far)))))
          .containsExactly("dose1 dose-above-hard-limit", "day1 too-soon");
    }

    @Test
    void onlyWhereItDoesWhatItSays() {
      var same = Optional.of(rows(course("series").planned()));
      assertThat(refusals(decide(course("series"), Decision.RAISE, same)))
          .containsExactly("plan not-raised");
      assertThat(refusals(decide(course("series"), Decision.EXTEND, same)))
          .containsExactly("plan not-extended");
      assertThat(refusals(decide(course("series"), Decision.CONTINUE, Optional.of(List.of()))))
          .containsExactly("plan nothing-planned");
    }

    @Test
    void withoutADayABoosterIsStillToBook() {
      var kept = decide(course("given"), Decision.BOOSTER, Optional.of(List.of()));
      assertThat(kept.made().orElseThrow().plan()).isEmpty();
      var series = decide(course("series"), Decision.MAINTENANCE, Optional.of(List.of()));
      assertThat(series.made().orElseThrow().plan().orElseThrow().infusions()).isEmpty();
    }

    private static Optional<MgPerKg> dose(double dose) {
      return Optional.of(MgPerKg.of(dose));
    }
  }

  @Test
  void whatWasStoppedOrPausedIsPlannedByADecisionAlone() {
    var row = List.of(new PlanRow(1, Optional.of(days(2)), Optional.of(MgPerKg.of(0.5)), m()));
    for (var stage : List.of("stopped", "paused", "watched")) {
      assertThat(refusals(course(stage).plan(row, Optional.of(PROTOCOL), true, NOW)))
          .containsExactly("plan decided-otherwise");
      assertThat(course(stage).plan(List.of(), Optional.of(PROTOCOL), true, NOW).refusals())
          .isEmpty();
    }
  }

  private static OptionalDouble m() {
    return OptionalDouble.of(40);
  }

  @Test
  void nobodyWaitsForADecisionWhilePaused() {
    var due = with(SIX, score(-22, 15));
    assertThat(DecisionDue.of(Course.from(due), PROTOCOL)).isPresent();
    var paused = Course.from(with(due, decided(-22.5, Decision.PAUSE)));
    assertThat(DecisionDue.of(paused, PROTOCOL)).isEmpty();
  }

  @Nested
  class Standing {
    private final Journal<CourseEvent> seriesDecided =
        journal(with(at("series"), decided(-1, Decision.CONTINUE)));

    private Journal<CourseEvent> journal(List<CourseEvent> facts) {
      var journal = Journal.<CourseEvent>empty();
      for (var fact : facts) {
        journal = journal.append(fact, ANA, fact.at());
      }
      return journal;
    }

    private Optional<Decision> standing(Journal<CourseEvent> journal) {
      return StandingDecision.of(journal).map(it -> it.decided().decision());
    }

    @Test
    void untilSomethingNewIsKnown() {
      assertThat(standing(seriesDecided)).contains(Decision.CONTINUE);
      for (var news : List.of(score(-2, 12), infused(-0.5), plan(-0.5, 2))) {
        assertThat(standing(seriesDecided.append(news, ANA, NOW))).isEmpty();
      }
      assertThat(standing(seriesDecided.amend(3, infused(-6.9), ANA, NOW))).isEmpty();
    }

    @Test
    void notOnceItIsWithdrawn() {
      var withdrawn =
          seriesDecided.amend(
              seriesDecided.size(), CourseEvent.Retracted.because("Wrong.", NOW), ANA, NOW);
      assertThat(standing(withdrawn)).isEmpty();
    }

    @Test
    void withTheOrdersOfItsOwnAct() {
      var course = course("given");
      var rows = Optional.of(rows(proposal(Decision.EXTEND, course).infusions()));
      var ordered = decide(course, Decision.EXTEND, rows).made().orElseThrow();
      var journal = journal(with(SIX, ordered.facts().toArray(CourseEvent[]::new)));
      assertThat(standing(journal)).contains(Decision.EXTEND);
      var entry = StandingDecision.last(journal).orElseThrow();
      assertThat(StandingDecision.orders(journal, entry).orElseThrow().fact())
          .isEqualTo(ordered.plan().orElseThrow());
      var carriedOut = journal.append(infused(0), ANA, NOW);
      assertThat(StandingDecision.orders(carriedOut, entry)).isEmpty();
    }

    @Test
    void isNotSaidTwice() {
      var standing = StandingDecision.of(seriesDecided).orElseThrow();
      var course = Course.from(seriesDecided.facts());
      var rows = Optional.of(rows(course.planned()));
      assertThat(decide(course, Decision.CONTINUE, Optional.empty()).made().orElseThrow())
          .matches(it -> it.repeats(standing));
      assertThat(decide(course, Decision.CONTINUE, rows).made().orElseThrow())
          .matches(it -> it.repeats(standing));
      assertThat(decide(course, Decision.STOP, Optional.empty()).made().orElseThrow())
          .matches(it -> !it.repeats(standing));
    }
  }

  @Nested
  class Series {
    private List<CourseSeries> series(List<CourseEvent> facts) {
      return CourseSeries.of(Course.from(facts), PROTOCOL);
    }

    private final List<CourseEvent> again =
        with(
            SIX,
            score(-22, 18),
            decided(-20, Decision.STOP),
            score(-9, 19),
            decided(-8, Decision.REINDUCTION),
            plan(-8, -7, -4, 1, 4, 8, 11),
            infused(-7),
            infused(-4));

    @Test
    void isOneUntilSomebodyBeginsAnother() {
      assertThat(series(SIX)).hasSize(1);
      assertThat(series(again)).hasSize(2);
    }

    @Test
    void hasItsOwnNumberCountBaselineAndEnd() {
      var course = Course.from(again);
      var primary = PROTOCOL.measures().primary().value();
      var first = series(again).get(0);
      assertThat(first.infusions()).hasSize(6);
      assertThat(first.ending(course)).contains(Decision.STOP);
      assertThat(first.responds(course, PROTOCOL)).contains(false);
      var second = series(again).get(1);
      assertThat(second.number()).isEqualTo(2);
      assertThat(second.infusions()).hasSize(2);
      assertThat(second.all()).isEqualTo(6);
      assertThat(second.baseline(course, primary).orElseThrow().score().total()).isEqualTo(19);
      assertThat(second.ending(course)).isEmpty();
    }

    @Test
    void beginsForTheForecastWhereItWasDecided() {
      var course = Course.from(again);
      assertThat(course.seriesBegun()).containsExactly(6);
      assertThat(History.of(course, days(-40)).begun()).containsExactly(6);
      assertThat(Course.from(SIX).seriesBegun()).isEmpty();
    }

    @Test
    void isNotBegunByWhatWasTakenBackBeforeAnInfusion() {
      var facts =
          with(SIX, decided(-3, Decision.REINDUCTION), plan(-3, 1, 4), decided(-2, Decision.STOP));
      assertThat(Course.from(facts).seriesBegun()).isEmpty();
    }

    @Test
    void beginsWithAStartOnlyAfterOneThatWasEnded() {
      assertThat(Course.from(with(SIX, decided(-3, Decision.START))).seriesBegun()).isEmpty();
      var ended = with(SIX, decided(-20, Decision.FINISH), decided(-3, Decision.START));
      assertThat(Course.from(ended).seriesBegun()).containsExactly(6);
    }

    @Test
    void isRepeatedAtTheDoseThatWorked() {
      var higher = new Infused(days(-20), MgPerKg.of(0.75), 40, Optional.empty());
      var worked = Course.from(with(SIX, higher, score(-19, 5), score(-2, 19)));
      var failed = Course.from(with(SIX, higher, score(-19, 18)));
      assertThat(proposal(Decision.REINDUCTION, worked).infusions().get(0).dose().value())
          .isEqualTo(0.75);
      assertThat(proposal(Decision.REINDUCTION, failed).infusions().get(0).dose().value())
          .isEqualTo(0.5);
    }
  }

  @Nested
  class Headed {
    private Phase phase(List<CourseEvent> facts) {
      return Course.from(facts).phase(Optional.of(PROTOCOL));
    }

    @Test
    void aNonResponderIsNeverLasting() {
      assertThat(phase(with(SIX, score(-22, 18)))).isEqualTo(Phase.GIVEN);
      assertThat(phase(with(SIX, score(-22, 18), decided(-21, Decision.FINISH))))
          .isEqualTo(Phase.FOLLOW_UP);
    }

    @Test
    void whereResponseIsSeenOrNobodyCanSayItLasts() {
      assertThat(phase(with(SIX, score(-22, 8)))).isEqualTo(Phase.LASTING);
      assertThat(phase(SIX)).isEqualTo(Phase.LASTING);
    }

    @Test
    void aSeriesWithoutAPlanGoesOn() {
      assertThat(phase(at("interrupted"))).isEqualTo(Phase.SERIES);
    }
  }

  @Test
  void keepsTheHourOfTheClinicsZone() {
    var zone = ZoneId.of("Pacific/Auckland");
    var setting =
        new Proposal.Setting(
            zone, SETTING.soonest(), SETTING.at(), Optional.empty(), Optional.empty());
    var first =
        Proposal.of(Decision.START, course("evaluation"), Optional.of(PROTOCOL), setting)
            .infusions()
            .get(0);
    assertThat(first.at().atZone(zone).toLocalTime()).isEqualTo(SETTING.at());
    assertThat(Effect.KEEPS.word()).isEqualTo("keeps");
  }
}
