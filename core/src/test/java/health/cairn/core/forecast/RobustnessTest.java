package health.cairn.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.protocol.ExampleProtocols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Courses that are sparse, odd or long. The specification prints the outcome of each; where it does
 * not print the scores, the test has its own and checks what the row is there to show.
 */
class RobustnessTest {
  private static final double[] DAYS = {0, 3.5, 7, 10.5, 14, 17.5};
  private static final List<Dose> SIX = Reference.doses(0.5, DAYS);
  private static final Forecast CLEAN =
      forecast(Antidepressant.YES, SIX, before(20, 15, 11, 8, 6, 5));

  /** PHQ-9 before each infusion, then weekly. */
  private static List<Reading> before(int... scores) {
    var readings = new ArrayList<Reading>();
    for (int i = 0; i < scores.length; i++) {
      double day = i < 6 ? DAYS[i] : 17.5 + 7 * (i - 5);
      readings.add(new Reading(day, Reference.PHQ9, scores[i]));
    }
    return readings;
  }

  private static Forecast forecast(Antidepressant onIt, List<Dose> given, List<Reading> readings) {
    return forecast(new History(onIt, given, List.of(), readings));
  }

  private static Forecast forecast(History history) {
    return Forecaster.forecast(
        Reference.depression(),
        ExampleProtocols.everyThreeAndAHalfDays(),
        history,
        new Settings(512, 1, OptionalDouble.empty()));
  }

  private static double response(Forecast forecast) {
    return forecast.afterInfusion().get(5).response();
  }

  private static Quantiles loss(Forecast forecast) {
    return forecast.lasting().days().orElseThrow();
  }

  private static Forecast.Parameter parameter(Forecast forecast, String name) {
    return Optional.ofNullable(forecast.parameters().get(name)).orElseThrow();
  }

  private static List<String> notes(Forecast forecast) {
    return forecast.notes().stream().map(Note::code).toList();
  }

  @Nested
  class Sparse {
    @Test
    void aSingleBaselineScoreLeavesThePrior() {
      var forecast =
          forecast(
              new History(
                  Antidepressant.YES, List.of(), SIX, Reference.readings(Reference.PHQ9, -1, 20)));

      assertThat(response(forecast)).isCloseTo(0.453, within(0.01));
      // As printed; 512 points a block leave a few per cent in the tails.
      assertThat(loss(forecast).q10()).isCloseTo(6.1, within(0.4));
      assertThat(loss(forecast).q25()).isCloseTo(15.7, within(0.8));
      assertThat(loss(forecast).q50()).isCloseTo(44.5, within(2.0));
      assertThat(loss(forecast).q75()).isCloseTo(160.5, within(8.0));
      assertThat(loss(forecast).q90()).isCloseTo(718.8, within(36.0));
      assertThat(notes(forecast)).contains("not-enough-data");
    }

    @Test
    void noScoresAtAllGiveThePriorOfTheProtocolsInstrument() {
      var forecast = forecast(new History(Antidepressant.YES, List.of(), SIX, List.of()));

      assertThat(forecast.instrument()).isEqualTo(Reference.PHQ9);
      assertThat(response(forecast)).isCloseTo(0.453, within(0.01));
      assertThat(loss(forecast).q10()).isCloseTo(6.3, within(0.4));
      assertThat(loss(forecast).q25()).isCloseTo(16.2, within(0.8));
      assertThat(loss(forecast).q50()).isCloseTo(44.9, within(2.0));
      assertThat(loss(forecast).q75()).isCloseTo(163.0, within(8.0));
      assertThat(loss(forecast).q90()).isCloseTo(722.5, within(36.0));
    }

    @Test
    void twoScoresWithoutABaselineStillTeach() {
      var forecast =
          forecast(
              new History(
                  Antidepressant.YES,
                  SIX.subList(0, 3),
                  SIX.subList(3, 6),
                  Reference.readings(Reference.PHQ9, 3.5, 13, 7, 11)));

      assertThat(response(forecast)).isBetween(0.3, 0.8);
      assertThat(notes(forecast)).contains("no-baseline");
    }
  }

  @Nested
  class Contradictory {
    // The day before, then a little before each infusion from the second on: as printed.
    private final Forecast forecast =
        forecast(
            Antidepressant.YES,
            Reference.doses(0.5, 0, 3, 7, 10, 14, 17),
            Reference.readings(Reference.PHQ9, -1, 20, 2.9, 2, 6.9, 25, 9.9, 1, 13.9, 24, 16.9, 3));

    @Test
    void scoresAreNamedSo() {
      assertThat(notes(forecast)).contains("contradictory", "confirm-score");
    }

    @Test
    void scoresStillGiveTheForecastThatIsPrinted() {
      assertThat(response(forecast)).isCloseTo(0.860, within(0.001));
      assertThat(loss(forecast).q10()).isCloseTo(3.4, within(0.1));
      assertThat(loss(forecast).q25()).isCloseTo(4.3, within(0.1));
      assertThat(loss(forecast).q50()).isCloseTo(6.1, within(0.1));
      assertThat(loss(forecast).q75()).isCloseTo(27.0, within(0.2));
      assertThat(loss(forecast).q90()).isCloseTo(129.3, within(0.5));
      assertThat(forecast.ess()).isCloseTo(346, within(1.0));
      assertThat(notes(forecast)).doesNotContain("approximate");
    }
  }

  @Nested
  class AClearResponse {
    @Test
    void isSeen() {
      assertThat(response(CLEAN)).isCloseTo(0.949, within(0.03));
      assertThat(loss(CLEAN).q50()).isBetween(25.0, 70.0);
    }

    @Test
    void isNotOverturnedByOneOutlier() {
      var forecast = forecast(Antidepressant.YES, SIX, before(20, 15, 11, 8, 24, 5));

      assertThat(response(forecast)).isBetween(0.5, response(CLEAN));
      assertThat(notes(forecast)).contains("contradictory");
    }

    @Test
    void isOverWhenOneLaterScoreIsHighAndMoreSoWhenTwoAre() {
      var one = forecast(Antidepressant.YES, SIX, before(20, 15, 11, 8, 6, 5, 20));
      var two = forecast(Antidepressant.YES, SIX, before(20, 15, 11, 8, 6, 5, 20, 19));

      assertThat(List.of(response(one), response(two))).allMatch(p -> p > 0.85);
      assertThat(loss(one).q50()).isLessThan(10);
      assertThat(loss(two).q90()).isLessThan(loss(one).q90()).isLessThan(12);
      assertThat(notes(one)).contains("confirm-score");
      assertThat(notes(two)).contains("booster-overdue");
    }

    @Test
    void lastsLessWithoutAnAntidepressant() {
      var without = forecast(Antidepressant.NO, SIX, before(20, 15, 11, 8, 6, 5));

      assertThat(response(without)).isCloseTo(0.952, within(0.03));
      assertThat(loss(without).q50()).isLessThan(0.75 * loss(CLEAN).q50());
    }
  }

  @Nested
  class Doses {
    @Test
    void ofNothingDoNothing() {
      var forecast =
          forecast(Antidepressant.YES, Reference.doses(0, DAYS), before(20, 19, 20, 18, 19, 20));

      assertThat(response(forecast)).isZero();
      assertThat(forecast.lasting().days()).isEmpty();
      assertThat(forecast.booster()).isEmpty();
    }

    @Test
    void ofNothingTeachNothingAboutThoseThatFollow() {
      var doses = new ArrayList<>(Reference.doses(0, 0, 3.5, 7));
      doses.addAll(Reference.doses(0.5, 10.5, 14, 17.5));
      var history =
          new History(
              Antidepressant.YES, doses.subList(0, 3), doses.subList(3, 6), before(20, 19, 20));

      // Three real infusions; the prior's chance after three is .406.
      assertThat(response(forecast(history))).isCloseTo(0.406, within(0.03));
    }

    @Test
    void raisedInANonResponderAddLittle() {
      var readings = before(20, 19, 18, 18);
      var given = SIX.subList(0, 3);
      double same =
          response(forecast(new History(Antidepressant.YES, given, SIX.subList(3, 6), readings)));
      double raised =
          response(
              forecast(
                  new History(
                      Antidepressant.YES, given, Reference.doses(1.0, 10.5, 14, 17.5), readings)));

      assertThat(same).isLessThan(0.15);
      assertThat(raised - same).isBetween(0.0, 0.05);
    }
  }

  @Nested
  class Scores {
    @Test
    void onASecondInstrumentCarryOn() {
      var readings = new ArrayList<>(Reference.readings(Reference.MADRS, -1, 32, 3, 22, 6.5, 15));
      readings.addAll(Reference.readings(Reference.PHQ9, 10, 8, 13.5, 7, 17, 6));
      var forecast = forecast(Antidepressant.YES, SIX, readings);

      assertThat(forecast.instrument()).isEqualTo(Reference.PHQ9);
      assertThat(response(forecast)).isBetween(0.4, 0.95);
      assertThat(forecast.ess()).isGreaterThan(500);
    }

    @Test
    void takenTwiceOnADayCountAsTwo() {
      var once = before(20, 17, 15, 13, 12, 11);
      var twice = new ArrayList<>(once);
      twice.addAll(once);
      var one = forecast(Antidepressant.YES, SIX, once);
      var two = forecast(Antidepressant.YES, SIX, twice);

      assertThat(parameter(two, "ceiling").sd()).isLessThan(parameter(one, "ceiling").sd());
      assertThat(response(two)).isBetween(0.0, 0.6);
    }
  }

  @Nested
  class ThreeYears {
    @Test
    void ofInfusionsAndScoresAreManaged() {
      var history = LongCourse.history();
      var forecast = forecast(history);

      assertThat(history.given()).hasSize(44);
      assertThat(history.readings()).hasSize(200);
      assertThat(response(forecast)).isGreaterThan(0.8);
      assertThat(forecast.ess()).isGreaterThan(100);
      assertThat(loss(forecast).q50()).isGreaterThan(100);
      assertThat(parameter(forecast, "lnSustainedHalfLife").learned()).isGreaterThan(0.3);
    }
  }
}
