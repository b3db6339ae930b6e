package health.cairn.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.Reference;
import health.cairn.core.protocol.ExampleProtocols;
import health.cairn.core.simulation.TrialResult.AfterInfusion;
import health.cairn.core.simulation.TrialResult.Durability;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Virtual trials in a make-believe clinic that infuses every 3.5 days. */
class TrialTest {
  static Trial trial(int patients, Boosters boosters) {
    return new Trial(
        Reference.depression(),
        Antidepressant.UNKNOWN,
        ExampleProtocols.everyThreeAndAHalfDays(),
        Reference.PHQ9,
        patients,
        7,
        26,
        boosters);
  }

  @Nested
  class WithoutBoosters {
    private final TrialResult result = trial(4000, new Boosters.None()).run();

    @Test
    void respondsAndRemitsAsThePriorSays() {
      double[] response = {0.243, 0.357, 0.406, 0.430, 0.442, 0.453};
      double[] remission = {0.082, 0.137, 0.164, 0.180, 0.190, 0.198};
      // Three standard errors of a share of one half in 4,000.
      var error = within(3 * Math.sqrt(0.25 / 4000));
      assertThat(result.afterInfusion().stream().mapToDouble(AfterInfusion::response).toArray())
          .containsExactly(response, error);
      assertThat(result.afterInfusion().stream().mapToDouble(AfterInfusion::remission).toArray())
          .containsExactly(remission, error);
    }

    @Test
    void everyoneGetsSixInfusions() {
      assertThat(result.infusionsPerPatient()).isEqualTo(new TrialResult.Spread(6, 0));
      assertThat(result.afterInfusion()).allMatch(row -> row.given() == 4000);
    }

    @Test
    void responseFadesAsThePriorSays() {
      // Among about 1,800 responders; three standard errors.
      var error = within(3 * Math.sqrt(0.25 / 1800));
      assertThat(share(result, 1)).isEqualTo(1);
      assertThat(share(result, 14)).isCloseTo(0.78, error);
      assertThat(share(result, 28)).isCloseTo(0.62, error);
      assertThat(share(result, 56)).isCloseTo(0.46, error);
      assertThat(share(result, 84)).isCloseTo(0.36, error);
    }

    @Test
    void allRespondersAreFollowedToTheEnd() {
      var curve = result.durability();
      int responders = result.afterInfusion().get(5).responders();
      assertThat(curve).allMatch(row -> row.followed() == responders);
      assertThat(curve.get(curve.size() - 1).day()).isEqualTo(161);
      for (int i = 1; i < curve.size(); i++) {
        assertThat(curve.get(i).atRisk()).isEqualTo(curve.get(i - 1).still());
      }
    }

    @Test
    void patientsDifferInDaysInResponse() {
      assertThat(result.daysInResponse().mean()).isBetween(35.0, 50.0);
      assertThat(result.daysInResponse().sd()).isBetween(40.0, 70.0);
    }
  }

  private static double share(TrialResult result, int day) {
    return result.durability().stream()
        .filter(row -> row.day() == day)
        .mapToDouble(Durability::inResponse)
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class TheSameSeed {
    @Test
    void givesTheSameResultOnOneThreadAndOnMany() throws Exception {
      var trial = trial(500, new Boosters.Every(28));
      var alone = new ForkJoinPool(1);
      var crowd = new ForkJoinPool(7);
      try {
        var one = alone.submit(() -> trial.run()).get();
        var many = crowd.submit(() -> trial.run()).get();
        assertThat(one).isEqualTo(many).isEqualTo(trial.run());
      } finally {
        alone.shutdown();
        crowd.shutdown();
      }
    }

    @Test
    void makesTheSamePatientsUnderEveryPolicy() {
      var none = trial(300, new Boosters.None()).run();
      var every = trial(300, new Boosters.Every(28)).run();
      assertThat(every.afterInfusion()).isEqualTo(none.afterInfusion());
      assertThat(every.daysInResponse().mean()).isGreaterThan(none.daysInResponse().mean());
    }
  }

  @Nested
  class WithBoosters {
    @Test
    void aFixedIntervalIsGivenToThoseWhoseScoreShowsResponse() {
      var result = trial(1000, new Boosters.Every(28)).run();
      // Five boosters fit in the 164.5 days left; about four in ten get them.
      assertThat(result.infusionsPerPatient().mean()).isBetween(7.5, 8.6);
    }

    @Test
    void adaptiveCareStopsSomeSeriesAndBoostsOthers() {
      var result = trial(16, Boosters.Adaptive.at(0.2)).run();
      assertThat(result.afterInfusion().get(5).given()).isLessThan(16);
      assertThat(result.infusionsPerPatient().sd()).isGreaterThan(2);
      assertThat(result.daysInResponse().mean())
          .isGreaterThan(trial(16, new Boosters.None()).run().daysInResponse().mean());
    }

    @Test
    void limitingTheFirstIntervalMeansMoreInfusions() {
      var later = trial(24, new Boosters.Adaptive(0.5, false)).run();
      var first = trial(24, new Boosters.Adaptive(0.5, true)).run();
      assertThat(first.infusionsPerPatient().mean())
          .isGreaterThanOrEqualTo(later.infusionsPerPatient().mean());
    }
  }

  @Test
  void tellsHowFarItIs() {
    var calls = new AtomicInteger();
    var most = new AtomicInteger();
    trial(250, new Boosters.None())
        .run(
            done -> {
              calls.incrementAndGet();
              most.accumulateAndGet(done, Math::max);
            });
    assertThat(calls).hasValue(250);
    assertThat(most).hasValue(250);
  }

  @Nested
  class Refused {
    @Test
    void trialsOfNobody() {
      assertThatThrownBy(() -> trial(0, new Boosters.None()))
          .hasMessage("The number of patients (0) must be 1 to 1000000.");
    }

    @Test
    void protocolsForAnotherCondition() {
      assertThatThrownBy(
              () ->
                  new Trial(
                      Reference.crps(),
                      Antidepressant.UNKNOWN,
                      ExampleProtocols.depression(),
                      Reference.NRS,
                      10,
                      1,
                      26,
                      new Boosters.None()))
          .hasMessage(
              "The protocol (depression-example) treats depression, the population is crps.");
    }

    @Test
    void intervalsOfNoDaysAndRisksOfNothing() {
      assertThatThrownBy(() -> new Boosters.Every(0)).hasMessageContaining("(0 days)");
      assertThatThrownBy(() -> Boosters.Adaptive.at(0)).hasMessageContaining("(0.0)");
    }
  }
}
