package health.cairn.core.forecast;

import static health.cairn.core.forecast.Reference.PHQ9;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import health.cairn.core.forecast.Forecast.Decision;
import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.Forecast.Reason;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Examples;
import health.cairn.core.protocol.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterTest {
  private static final Protocol PROTOCOL = Examples.depression();
  private static final double[] SERIES = {0, 3, 7, 10, 14, 17};

  private static Forecast forecast(History history) {
    return Forecaster.forecast(Reference.depression(), PROTOCOL, history, Settings.INTERACTIVE);
  }

  /** The first infusions of the series, with a PHQ-9 before each of them and after the last. */
  private static History after(int infusions, double... scores) {
    double[] days = Arrays.copyOf(SERIES, infusions);
    var readings = new ArrayList<Reading>();
    for (int i = 0; i < scores.length; i++) {
      double day = i == 0 ? -1 : i < SERIES.length ? SERIES[i] - 0.1 : 20 + 7 * (i - 6.0);
      readings.add(new Reading(day, PHQ9, (int) scores[i]));
    }
    return new History(Antidepressant.YES, Reference.doses(0.5, days), List.of(), readings);
  }

  private static Say say(History history) {
    return forecast(history).advice().say();
  }

  private static List<String> codes(Forecast forecast) {
    return forecast.notes().stream().map(Note::code).toList();
  }

  @ParameterizedTest(name = "after {0} infusions")
  @ValueSource(ints = {0, 1, 3, 4, 6})
  void decidesAsTheWholeForecastDoes(int infusions) {
    var history = after(infusions, Arrays.copyOf(new double[] {20, 18, 15, 11, 9, 8}, infusions));
    var whole = forecast(history);
    assertThat(Forecaster.decide(Reference.depression(), PROTOCOL, history, Settings.INTERACTIVE))
        .isEqualTo(new Decision(whole.advice(), whole.booster()));
  }

  @Nested
  class Numbers {
    @ParameterizedTest(name = "{0} with {1} points")
    @CsvSource({
      "p1, 256, 0.665996, 5.8486, 12.2320, 30.4024, 111.9042, 370.7689",
      "p2, 256, 0.329789, 2.5999, 5.8947, 12.1719, 36.0491, 108.1591",
      "p3, 256, 0.815645, 10.5516, 15.8845, 21.4475, 26.6005, 30.8893",
      "p1, 512, 0.674434, 5.4202, 10.8300, 30.1771, 107.3779, 394.3734",
      "p2, 512, 0.337485, 1.9910, 4.1075, 10.4384, 32.7030, 107.8571",
      "p3, 512, 0.818489, 10.9793, 15.8087, 21.6811, 26.2919, 30.3737",
    })
    void areThoseOfTheReferenceAlgorithm(
        String patient,
        int points,
        double response,
        double q10,
        double q25,
        double q50,
        double q75,
        double q90) {
      var forecast =
          Forecaster.forecast(
              Reference.depression(),
              PROTOCOL,
              UnitNumbersTest.history(patient),
              new Settings(points, 182, OptionalDouble.empty()));
      assertThat(forecast.afterInfusion().get(5).response()).isCloseTo(response, within(1e-3));
      var days = forecast.lasting().days().orElseThrow();
      assertThat(days.q10()).isCloseTo(q10, within(0.02 * q10));
      assertThat(days.q25()).isCloseTo(q25, within(0.02 * q25));
      assertThat(days.q50()).isCloseTo(q50, within(0.02 * q50));
      assertThat(days.q75()).isCloseTo(q75, within(0.02 * q75));
      assertThat(days.q90()).isCloseTo(q90, within(0.02 * q90));
    }

    @Test
    void areTheSameEveryTime() {
      assertThat(forecast(Reference.p1())).isEqualTo(forecast(Reference.p1()));
    }

    @Test
    void hangTogether() {
      var forecast = forecast(after(3, 20, 15, 12, 10));
      var enough = forecast.enough();
      assertThat(enough.low()).isBetween(3, enough.infusions());
      assertThat(enough.high()).isGreaterThanOrEqualTo(enough.infusions());
      assertThat(forecast.lasting().inResponse())
          .isCloseTo(forecast.afterInfusion().get(5).response(), within(1e-9));
      var booster = forecast.booster().orElseThrow();
      assertThat(booster.windowStart()).isLessThanOrEqualTo(booster.windowEnd());
      assertThat(booster.day()).isBetween(17 + 7.0, 17 + 84.0);
      assertThat(forecast.bands())
          .allSatisfy(
              band -> {
                assertThat(band.q10()).isLessThanOrEqualTo(band.q25());
                assertThat(band.q25()).isLessThanOrEqualTo(band.q50());
                assertThat(band.q50()).isLessThanOrEqualTo(band.q75());
                assertThat(band.q75()).isLessThanOrEqualTo(band.q90());
                assertThat(band.q90()).isLessThanOrEqualTo(27);
              });
    }

    @Test
    void areZeroWhenNothingWasGiven() {
      var history =
          new History(
              Antidepressant.YES,
              Reference.doses(0, SERIES),
              List.of(),
              Reference.readings(PHQ9, -1, 20));
      var forecast = forecast(history);
      assertThat(forecast.afterInfusion()).allMatch(after -> after.response() == 0);
      assertThat(forecast.lasting().days()).isEmpty();
      assertThat(forecast.booster()).isEmpty();
    }
  }

  @Nested
  class Plan {
    @Test
    void isTheProtocolsOwnWhenTheCourseNamesNone() {
      var days =
          forecast(after(2, 20, 15)).afterInfusion().stream()
              .map(Forecast.AfterInfusion::day)
              .toList();
      assertThat(days).containsExactly(0.0, 3.0, 7.0, 10.0, 14.0, 17.0);
    }

    @Test
    void isTheCoursesOwnWhenItNamesOne() {
      var history =
          new History(
              Antidepressant.YES,
              Reference.doses(0.5, 0),
              Reference.doses(0.75, 5, 12),
              Reference.readings(PHQ9, -1, 20));
      var rows = forecast(history).afterInfusion();
      assertThat(rows).extracting(Forecast.AfterInfusion::day).containsExactly(0.0, 5.0, 12.0);
      assertThat(rows).extracting(Forecast.AfterInfusion::dose).containsExactly(0.5, 0.75, 0.75);
      assertThat(rows)
          .extracting(Forecast.AfterInfusion::given)
          .containsExactly(true, false, false);
    }

    @Test
    void isOverWhenTheCourseSaysSo() {
      var early = after(4, 20, 9, 6, 4, 4, 3, 4);
      var finished =
          forecast(
              new History(
                  early.antidepressant(), early.given(), List.of(), early.readings(), true));
      assertThat(finished.afterInfusion()).hasSize(4);
      assertThat(finished.lasting().lastInfusionDay()).isEqualTo(10);
      assertThat(finished.advice().say()).isIn(Say.MAINTENANCE, Say.BOOSTER_NOW);
    }

    @Test
    void looksJustBeforeTheNextInfusionWhenThatComesWithinADay() {
      var course = new CourseAhead(List.of(dose(0), dose(0.5), dose(2)), 3, 3, 3, false);
      assertThat(course.lookedAt(1)).isEqualTo(0.5);
      assertThat(course.lookedAt(2)).isEqualTo(1.5);
      assertThat(course.lookedAt(3)).isEqualTo(3);
    }

    private static Dose dose(double day) {
      return Reference.doses(0.5, day).get(0);
    }
  }

  @Nested
  class Advises {
    @Test
    void toStartBeforeTheFirstInfusion() {
      var forecast =
          forecast(
              new History(
                  Antidepressant.UNKNOWN, List.of(), List.of(), Reference.readings(PHQ9, -2, 19)));
      assertThat(forecast.advice().say()).isEqualTo(Say.START);
      assertThat(forecast.advice().after()).isZero();
    }

    @Test
    void toContinueAfterTwoHoweverLittleIsGained() {
      assertThat(say(after(2, 20, 20, 21))).isEqualTo(Say.CONTINUE);
    }

    @Test
    void withBothComparedNumbers() {
      var compared = forecast(after(3, 20, 16, 14)).advice().compared();
      assertThat(compared).containsOnlyKeys("P6", "P6AtNextDose");
      assertThat(compared.get("P6AtNextDose")).isGreaterThanOrEqualTo(compared.get("P6"));
    }

    @Test
    void toDiscussAlternativesAfterFourWithoutAnyGain() {
      assertThat(say(after(4, 20, 21, 20, 21, 22))).isEqualTo(Say.DISCUSS_ALTERNATIVES);
    }

    @Test
    void theSameAfterFive() {
      assertThat(say(after(5, 20, 21, 20, 21, 22, 21))).isEqualTo(Say.DISCUSS_ALTERNATIVES);
    }

    @Test
    void toContinueAfterFourIfAnyScoreWasAFifthBetter() {
      assertThat(say(after(4, 20, 21, 16, 21, 22))).isEqualTo(Say.CONTINUE);
    }

    @Test
    void toFinishEarlyWhenResponseIsFastAndLasts() {
      var history =
          new History(
              Antidepressant.YES,
              Reference.doses(0.5, 0, 7, 21, 42),
              List.of(),
              Reference.readings(
                  PHQ9, -1, 20, 6.9, 2, 13, 1, 20.9, 2, 30, 1, 41.9, 2, 50, 1, 60, 1, 75, 2));
      assertThat(say(history)).isEqualTo(Say.FINISH_EARLY);
    }

    @Test
    void maintenanceAfterASeriesThatBroughtResponse() {
      assertThat(say(after(6, 20, 14, 11, 9, 8, 7, 6))).isEqualTo(Say.MAINTENANCE);
    }

    @Test
    void maintenanceAlsoWhenABoosterIsPlanned() {
      var series = after(6, 20, 14, 11, 9, 8, 7, 6);
      var forecast =
          forecast(
              new History(
                  Antidepressant.YES, series.given(), Reference.doses(0.5, 45), series.readings()));
      assertThat(forecast.advice().say()).isEqualTo(Say.MAINTENANCE);
      assertThat(forecast.lasting().lastInfusionDay()).isEqualTo(17);
      assertThat(forecast.afterInfusion()).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "3, true"})
    void maintenanceWithAWordWhenTheBoosterPlannedComesTooLate(double late, boolean told) {
      var series = after(6, 20, 14, 11, 9, 8, 7, 6);
      double due = forecast(series).booster().orElseThrow().day();
      var planned = Reference.doses(0.5, due + late);
      var history = new History(Antidepressant.YES, series.given(), planned, series.readings());
      assertThat(forecast(history).advice().because())
          .last()
          .satisfies(it -> assertThat(it.code().equals("booster-planned-late")).isEqualTo(told))
          .satisfies(it -> assertThat(it.figures().contains(Figure.days(3))).isEqualTo(told));
    }

    @Test
    void toReviewWhenNoBaselineLetsResponseBeSeen() {
      var readings =
          new ArrayList<>(Reference.readings(Reference.MADRS, -1, 33, 6.9, 24, 13.9, 20));
      readings.addAll(Reference.readings(PHQ9, 16.9, 11, 24, 11));
      var history =
          new History(Antidepressant.YES, Reference.doses(0.5, SERIES), List.of(), readings);
      assertThat(forecast(history).advice().say()).isIn(Say.REVIEW, Say.MAINTENANCE);
    }

    @Test
    void toStopAfterASeriesWithoutResponse() {
      var advice = forecast(after(6, 20, 21, 20, 20, 21, 20, 21)).advice();
      assertThat(advice.say()).isEqualTo(Say.STOP);
      assertThat(advice.compared()).containsKeys("P6", "P8", "P8AtNextDose");
      assertThat(advice.because()).extracting(Reason::code).containsExactly("stop");
    }

    @Test
    void saysThatResponseWasSeenAndLostBeforeTheSeriesEnded() {
      var lost = forecast(after(6, 20, 21, 9, 8, 19, 20, 21)).advice();
      assertThat(lost.because()).extracting(Reason::code).contains("seen-and-lost");
      var never = forecast(after(6, 20, 21, 20, 20, 21, 20, 21)).advice();
      assertThat(never.because()).extracting(Reason::code).doesNotContain("seen-and-lost");
    }

    @Test
    void speaksOfTooLittleBenefitOnlyWhereResponseIsUnlikely() {
      var unlikely = forecast(after(2, 20, 22, 21)).advice();
      assertThat(unlikely.because()).extracting(Reason::code).contains("too-early", "next-look");
      var likely =
          new History(
              Antidepressant.YES,
              Reference.doses(0.5, 0, 3),
              Reference.doses(0.5, 7),
              Reference.readings(PHQ9, -1, 21, 1, 5, 2.9, 4, 6.9, 2));
      assertThat(forecast(likely).advice().because())
          .extracting(Reason::code)
          .contains("next-look")
          .doesNotContain("too-early");
    }

    @Test
    void aBoosterNowWhenLossIsConfirmedAtTwoVisits() {
      var advice = forecast(after(6, 20, 12, 9, 7, 6, 5, 5, 6, 15, 17)).advice();
      assertThat(advice.say()).isEqualTo(Say.BOOSTER_NOW);
      assertThat(advice.because()).extracting(Reason::code).containsExactly("loss-confirmed");
    }

    @Test
    void aBoosterNowWhenItsDayHasCome() {
      var advice = forecast(after(6, 20, 12, 9, 7, 6, 5, 5, 6, 7, 6, 7, 8, 9, 8)).advice();
      assertThat(advice.say()).isEqualTo(Say.BOOSTER_NOW);
      assertThat(advice.because()).extracting(Reason::code).containsExactly("booster-due");
    }

    @Test
    void aBoosterNowWithAWordWhenTheLastScoreLooksBetterThanTheChance() {
      var advice = forecast(after(6, 22, 21, 20, 19, 18, 14, 11, 9)).advice();
      assertThat(advice.say()).isEqualTo(Say.BOOSTER_NOW);
      assertThat(advice.compared().get("inResponseNow")).isLessThan(0.6);
      assertThat(advice.because())
          .extracting(Reason::code)
          .containsExactly("early-booster", "score-looks-better");
    }

    @Test
    void doesNotCallABoosterWhatCameAtTheSpacingOfASeries() {
      double[] days = new double[20];
      var scores = new ArrayList<>(Reference.readings(PHQ9, -1, 24));
      for (int k = 0; k < days.length; k++) {
        days[k] = 3.5 * k;
        scores.addAll(Reference.readings(PHQ9, days[k] + 1, Math.max(12, 24 - 0.6 * k)));
      }
      var history = new History(Antidepressant.YES, Reference.doses(0.5, days), List.of(), scores);
      assertThat(forecast(history).advice().because())
          .extracting(Reason::code)
          .doesNotContain("booster-without-effect");
    }

    @Test
    void noBoosterOnOneBadScoreAlone() {
      assertThat(forecast(after(6, 20, 12, 9, 7, 6, 5, 5, 6, 6, 12)).advice().because())
          .extracting(Reason::code)
          .doesNotContain("loss-confirmed");
    }
  }

  @Nested
  class Warns {
    @Test
    void thatThereIsNotEnoughDataBeforeAScoreAfterAnInfusion() {
      assertThat(codes(forecast(after(1, 20))))
          .contains("not-enough-data", "how-long-from-groups", "how-many-from-groups");
    }

    @Test
    void ofAScoreThatNobodyExpected() {
      assertThat(codes(forecast(after(6, 20, 11, 8, 5, 4, 4, 3, 3, 24)))).contains("confirm-score");
      assertThat(codes(forecast(after(6, 20, 11, 8, 5, 4, 4, 3, 3, 4))))
          .doesNotContain("confirm-score");
    }

    @Test
    void ofScoresThatContradictEachOther() {
      assertThat(codes(forecast(after(6, 20, 2, 25, 1, 24, 3)))).contains("contradictory");
      var alone = Reference.readings(Reference.MADRS, -1, 60);
      var once = new History(Antidepressant.YES, Reference.doses(0.5, 0), List.of(), alone);
      assertThat(codes(forecast(once))).doesNotContain("contradictory");
    }

    @Test
    void ofGettingWorseAndNotOfScoresThatContradict() {
      var worse = forecast(after(6, 12, 15, 19, 22, 25, 26, 27));
      assertThat(codes(worse)).contains("got-worse").doesNotContain("contradictory");
    }

    @Test
    void ofScoresThatContradictAndStopsNobodyOnThem() {
      var readings =
          new ArrayList<>(Reference.readings(Reference.MADRS, -1, 34, 4, 30, 11, 33, 18, 35));
      readings.addAll(Reference.readings(PHQ9, -1, 21, 4, 12, 11, 6, 18, 3));
      var history =
          new History(Antidepressant.YES, Reference.doses(0.5, SERIES), List.of(), readings, true);
      var forecast = forecast(history);
      assertThat(codes(forecast)).contains("contradictory");
      assertThat(forecast.advice().say()).isEqualTo(Say.REVIEW);
    }

    @Test
    void thatAnInstrumentIsNotUsed() {
      var readings = new ArrayList<>(Reference.readings(PHQ9, -1, 20, 2, 15));
      readings.add(new Reading(2, InstrumentId.of("who-5"), 40));
      var forecast =
          forecast(new History(Antidepressant.YES, Reference.doses(0.5, 0), List.of(), readings));
      assertThat(forecast.instrument()).isEqualTo(PHQ9);
      assertThat(forecast.notes())
          .contains(Note.of("not-used", new Figure.Scales(List.of(InstrumentId.of("who-5")))));
    }

    @Test
    void thatResponseCannotBeSeenFromTheRemissionRange() {
      assertThat(codes(forecast(after(2, 0, 0)))).contains("nothing-to-lose");
      assertThat(codes(forecast(after(2, 20, 16)))).doesNotContain("nothing-to-lose");
    }

    @Test
    void thatTheBaselineIsMissing() {
      var history =
          new History(
              Antidepressant.YES,
              Reference.doses(0.5, 0, 3),
              List.of(),
              Reference.readings(PHQ9, 2, 15, 6, 11));
      assertThat(codes(forecast(history))).contains("no-baseline");
    }

    @Test
    void thatTheBoosterIsOverdue() {
      assertThat(codes(forecast(after(6, 20, 12, 9, 7, 6, 5, 5, 6, 7, 6, 7, 8, 9, 8))))
          .contains("booster-overdue");
    }
  }

  @Nested
  class ChangedInstrument {
    @Test
    void isForecastOnTheNewOneWithWhatTheOldOneTaught() {
      var readings = new ArrayList<>(Reference.readings(Reference.MADRS, -1, 33, 2.9, 22, 6.9, 15));
      readings.addAll(Reference.readings(PHQ9, 9.9, 8));
      var changed =
          forecast(
              new History(Antidepressant.YES, Reference.doses(0.5, 0, 3, 7), List.of(), readings));
      var alone =
          forecast(
              new History(
                  Antidepressant.YES,
                  Reference.doses(0.5, 0, 3, 7),
                  List.of(),
                  Reference.readings(PHQ9, 9.9, 8)));
      assertThat(changed.instrument()).isEqualTo(PHQ9);
      assertThat(codes(changed)).contains("baseline-elsewhere");
      assertThat(codes(alone)).contains("no-baseline");
      assertThat(changed.parameter("ceiling").learned())
          .isGreaterThan(alone.parameter("ceiling").learned());
    }
  }

  @Nested
  class Boosters {
    private Forecast.Booster booster(double... boosterDays) {
      var days = new ArrayList<Double>();
      for (double day : SERIES) {
        days.add(day);
      }
      for (double day : boosterDays) {
        days.add(day);
      }
      double[] all = days.stream().mapToDouble(Double::doubleValue).toArray();
      var scores =
          Reference.readings(
              PHQ9, -1, 20, 6, 10, 13, 6, 20, 4, 27, 4, 34, 4, 41, 4, 48, 4, 55, 4, 62, 4);
      return forecast(new History(Antidepressant.YES, Reference.doses(0.5, all), List.of(), scores))
          .booster()
          .orElseThrow();
    }

    @Test
    void areNotHeldBackByTheSpacingOfTheSeries() {
      assertThat(booster().day() - 17).isGreaterThan(14);
    }

    @Test
    void lengthenByHalfAtMost() {
      assertThat(booster(27, 39).day() - 39).isLessThanOrEqualTo(1.5 * 12 + 1e-9);
    }

    /** Infusions 7 and 8 belong to a series of eight: they do not hold the first booster back. */
    @Test
    void afterALongerSeriesGoByTheLossAllowed() {
      var booster = booster(21, 24);
      assertThat(booster.day() - 24).isGreaterThan(14);
      assertThat(booster.lossBefore()).isEqualTo(0.2);
    }

    @Test
    void afterASecondSeriesGoByTheLossAllowed() {
      var booster = booster(200, 203, 207, 210, 214, 217, 221, 224);
      assertThat(booster.day() - 224).isEqualTo(PROTOCOL.boosterLimits().maxDays());
    }

    @Test
    void areBoundedAgainFromTheSecondOneOnAfterASecondSeries() {
      var booster = booster(200, 203, 207, 210, 214, 217, 231);
      assertThat(booster.day() - 231).isLessThanOrEqualTo(1.5 * 14 + 1e-9);
    }

    @Test
    void aWeekApartAreBoosters() {
      assertThat(booster(24, 31).day() - 31).isLessThanOrEqualTo(14 + 1e-9);
    }

    @Test
    void comeNoLaterWhenLessRiskIsTaken() {
      double before = 0;
      for (double risk : new double[] {0.05, 0.1, 0.2, 0.3, 0.5}) {
        var forecast =
            Forecaster.forecast(
                Reference.depression(),
                PROTOCOL,
                Reference.p1(),
                Settings.INTERACTIVE.withRisk(risk));
        double day = forecast.booster().orElseThrow().day();
        assertThat(day).isGreaterThanOrEqualTo(before);
        before = day;
      }
    }
  }

  /** What was given before a break is not counted, and is not forgotten. */
  @Nested
  class ASecondSeries {
    private final double[] first = {0, 3, 7, 10, 14, 17, 21, 24};

    private Forecast after(double... second) {
      double[] all = java.util.Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, all, first.length, second.length);
      var scores = Reference.readings(PHQ9, -1, 20, 6, 10, 13, 6, 25, 5, 200, 19, 207, 10);
      return forecast(
          new History(Antidepressant.YES, Reference.doses(0.5, all), List.of(), scores));
    }

    @Test
    void isCountedAsItsOwn() {
      var forecast = after(200, 203, 207, 210);
      assertThat(forecast.enough().earlier()).isEqualTo(8);
      assertThat(forecast.enough().infusions()).isBetween(4, 12);
      assertThat(forecast.afterInfusion()).hasSize(8 + 6);
    }

    @Test
    void isSpacedAsTheProtocolSpacesASeries() {
      var forecast = after(200, 203, 207, 210);
      assertThat(forecast.afterInfusion().get(12).day()).isEqualTo(214);
    }

    @Test
    void isNotABooster() {
      assertThat(after(60).enough().earlier()).isZero();
      assertThat(after(60, 75).enough().earlier()).isZero();
      assertThat(after(60, 75, 95).enough().earlier()).isZero();
    }

    @Test
    void isNotTheRestOfAnInterruptedOne() {
      var course = CourseAhead.of(history(0, 3, 30, 33, 37, 40), PROTOCOL);
      assertThat(course.begin()).isZero();
      assertThat(CourseAhead.of(history(0, 3, 200, 203, 207, 210), PROTOCOL).begin()).isEqualTo(2);
    }

    @Test
    void planIsNotInProgressBeforeItsTurn() {
      var planned =
          new History(
              Antidepressant.YES,
              Reference.doses(0.5, first),
              Reference.doses(0.5, 45, 200, 203, 207),
              List.of());
      assertThat(CourseAhead.of(planned, PROTOCOL).begin()).isZero();
    }

    private History history(double... days) {
      return new History(Antidepressant.YES, Reference.doses(0.5, days), List.of(), List.of());
    }
  }

  @Nested
  class Refuses {
    @Test
    void aProtocolForAnotherCondition() {
      assertThatThrownBy(
              () ->
                  Forecaster.forecast(
                      Reference.crps(), PROTOCOL, Reference.p1(), Settings.INTERACTIVE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("depression")
          .hasMessageContaining("crps");
    }

    @Test
    void settingsThatMakeNoSense() {
      assertThatThrownBy(() -> new Settings(300, 182, OptionalDouble.empty()))
          .hasMessageContaining("300");
      assertThatThrownBy(() -> new Settings(256, 0, OptionalDouble.empty()))
          .hasMessageContaining("horizon");
      assertThatThrownBy(() -> Settings.INTERACTIVE.withRisk(1)).hasMessageContaining("risk");
    }
  }
}
