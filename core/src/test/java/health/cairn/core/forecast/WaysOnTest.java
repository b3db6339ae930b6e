package health.cairn.core.forecast;

import static health.cairn.core.forecast.Reference.PHQ9;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.cairn.core.forecast.Forecast.Goes;
import health.cairn.core.forecast.Forecast.Way;
import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Examples;
import health.cairn.core.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Ways on compared on one day, and a booster on a chosen one. */
class WaysOnTest {
  private static final Protocol PROTOCOL = Examples.depression();
  private static final double[] SERIES = {0, 3, 7, 10, 14, 17};

  private static History after(int infusions, int... scores) {
    var readings = new ArrayList<Reading>();
    for (int i = 0; i < scores.length; i++) {
      double day = i == 0 ? -1 : i < SERIES.length ? SERIES[i] - 0.1 : 18 + 7 * (i - 6.0);
      readings.add(new Reading(day, PHQ9, scores[i]));
    }
    var days = java.util.Arrays.copyOf(SERIES, infusions);
    return new History(Antidepressant.YES, Reference.doses(0.5, days), List.of(), readings);
  }

  private static Forecast forecast(History history, Settings settings) {
    return Forecaster.forecast(Reference.depression(), PROTOCOL, history, settings);
  }

  private static List<Way> ways(History history) {
    return forecast(history, Settings.INTERACTIVE).advice().ways().ways();
  }

  private static List<Forecast.IfBooster> boosters(History history, Double... days) {
    return Forecaster.boosters(
        Reference.depression(), PROTOCOL, history, Settings.INTERACTIVE, List.of(days));
  }

  @Nested
  class DuringTheSeries {
    private final History three = after(3, 20, 15, 12);

    @Test
    void areToStopToGoOnAndToRaise() {
      assertThat(ways(three))
          .extracting(Way::goes)
          .containsExactly(Goes.STOP, Goes.AS_PLANNED, Goes.AT_NEXT_DOSE);
    }

    @Test
    void goOnAsTheForecastSaysOfTheLastInfusion() {
      var last = forecast(three, Settings.INTERACTIVE).afterInfusion().get(5);
      var planned = ways(three).get(1);
      assertThat(planned.response()).isEqualTo(last.response());
      assertThat(planned.remission()).isEqualTo(last.remission());
    }

    @Test
    void promiseLessWhenStoppedNow() {
      assertThat(ways(three).get(0).response()).isLessThan(ways(three).get(1).response());
      assertThat(ways(three).get(0).infusions()).isEqualTo(3);
    }
  }

  @Nested
  class AfterALateFact {
    private static final double[] LATE = {-1, 20, 8, 17, 60, 16};

    private Forecast late(History.Dose... planned) {
      var given = Reference.doses(0.5, 0, 3);
      var scores = Reference.readings(PHQ9, LATE);
      return forecast(
          new History(Antidepressant.YES, given, List.of(planned), scores), Settings.INTERACTIVE);
    }

    private List<Double> days(Forecast forecast) {
      return forecast.afterInfusion().stream().map(Forecast.AfterInfusion::day).toList();
    }

    @Test
    void nothingIsLaidBeforeIt() {
      var forecast = late();
      assertThat(days(forecast)).containsExactly(0.0, 3.0, 60.0, 63.0, 67.0, 70.0);
      assertThat(forecast.advice().ways().day()).isEqualTo(71);
      assertThat(forecast.afterInfusion()).allMatch(it -> it.planned().isEmpty());
    }

    @Test
    void whatWasPlannedBeforeItCountsAsComingThenAndKeepsItsSpacing() {
      var planned = Reference.doses(0.5, 57, 59, 61, 90).toArray(History.Dose[]::new);
      var forecast = late(planned);
      assertThat(days(forecast)).containsExactly(0.0, 3.0, 60.0, 62.0, 64.0, 90.0);
      assertThat(forecast.afterInfusion().get(2).planned()).hasValue(57);
    }
  }

  @Test
  void beforeTheFirstInfusionThereIsOnlyToStart() {
    assertThat(ways(after(0, 20))).extracting(Way::goes).containsExactly(Goes.AS_PLANNED);
  }

  @Test
  void inResponseAfterTheSeriesTheyAreNoneNowOrOneMore() {
    var ways = ways(after(6, 20, 14, 11, 8, 6, 5, 4));
    assertThat(ways).extracting(Way::goes).containsExactly(Goes.STOP, Goes.ONE_MORE);
    assertThat(ways.get(1).response()).isGreaterThanOrEqualTo(ways.get(0).response());
  }

  @Nested
  class ABooster {
    private final History responder = after(6, 20, 14, 11, 8, 6, 5, 4);

    @Test
    void onTheAdvisedDayMeetsTheLossThatTheClinicAllows() {
      var advised = forecast(responder, Settings.INTERACTIVE).booster().orElseThrow();
      assertThat(boosters(responder, advised.day()).get(0).lossBefore())
          .isCloseTo(0.2, within(0.02));
    }

    @Test
    void laterMeetsMoreLossAndAHigherScore() {
      var tried = boosters(responder, 31.0, 87.0);
      assertThat(tried.get(1).lossBefore()).isGreaterThan(tried.get(0).lossBefore());
      assertThat(tried.get(1).expected().orElseThrow().q50())
          .isGreaterThan(tried.get(0).expected().orElseThrow().q50());
    }

    @Test
    void lowersWhatIsExpectedADayAfterIt() {
      var tried = boosters(responder, 60.0).get(0);
      var after = tried.bands().stream().filter(band -> band.day() == 61).findFirst();
      assertThat(after.orElseThrow().q50()).isLessThan(tried.expected().orElseThrow().q50());
      assertThat(tried.next().orElseThrow().day()).isGreaterThan(60);
    }

    @Test
    void takesThePlaceOfOneThatIsPlanned() {
      var planned =
          new History(
              responder.antidepressant(),
              responder.given(),
              Reference.doses(0.5, 45),
              responder.readings());
      assertThat(boosters(planned, 60.0)).isEqualTo(boosters(responder, 60.0));
    }
  }

  @Nested
  class OnAnotherInstrument {
    private static final InstrumentId MADRS = InstrumentId.of("madrs");

    private final History both =
        new History(
            Antidepressant.YES,
            Reference.doses(0.5, 0, 3),
            List.of(),
            List.of(
                new Reading(-1, PHQ9, 20),
                new Reading(-1, MADRS, 33),
                new Reading(4, MADRS, 20),
                new Reading(4.5, PHQ9, 13)));

    @Test
    void theSameCourseIsTold() {
      assertThat(forecast(both, Settings.INTERACTIVE).instrument()).isEqualTo(PHQ9);
      assertThat(forecast(both, Settings.INTERACTIVE.on(MADRS)).instrument()).isEqualTo(MADRS);
    }

    @Test
    void thatWasNeverScoredNothingIsTold() {
      var asked = Settings.INTERACTIVE.on(InstrumentId.of("bdi-ii"));
      assertThat(forecast(both, asked).instrument()).isEqualTo(PHQ9);
    }
  }
}
