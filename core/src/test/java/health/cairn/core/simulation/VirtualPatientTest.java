package health.cairn.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.forecast.Reference;
import health.cairn.core.forecast.ResponseModel;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.simulation.VirtualPatient.ScoreDue;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Patients drawn from the depression population. */
class VirtualPatientTest {
  private static final ResponseModel MODEL =
      ResponseModel.of(
          Reference.depression(), Antidepressant.UNKNOWN, List.of(Reference.PHQ9, Reference.MADRS));

  private static Dose dose(double day) {
    return new Dose(day, MgPerKg.of(0.5), 40);
  }

  @Nested
  class Drawn {
    @Test
    void theSameSeedMakesTheSamePatient() {
      var one = VirtualPatient.drawn(MODEL, 5);
      var other = VirtualPatient.drawn(MODEL, 5);
      assertThat(one.traits().toString()).isEqualTo(other.traits().toString());
      assertThat(one.score(0, Reference.PHQ9)).isEqualTo(other.score(0, Reference.PHQ9));
    }

    @Test
    void patientsHaveTheInstrumentsUsualSeverity() {
      long[] seeds = Chance.seeds(1, 4000);
      double[] mean = new double[2];
      for (long seed : seeds) {
        var patient = VirtualPatient.drawn(MODEL, seed);
        mean[0] += patient.score(0, Reference.PHQ9).score() / 4000.0;
        mean[1] += patient.score(0, Reference.MADRS).score() / 4000.0;
      }
      // Spread of a score: baseline, drift and noise together about 5 and 7 points.
      assertThat(mean[0]).isCloseTo(18.3, within(0.3 + 3 * 5 / Math.sqrt(4000)));
      assertThat(mean[1]).isCloseTo(32, within(0.3 + 3 * 7 / Math.sqrt(4000)));
    }

    @Test
    void neighbouringSeedsHaveNothingInCommon() {
      var scores =
          IntStream.range(0, 50)
              .mapToObj(seed -> VirtualPatient.drawn(MODEL, seed).traits().ceiling())
              .distinct();
      assertThat(scores).hasSize(50);
    }
  }

  @Nested
  class Scores {
    @Test
    void stayOnTheScale() {
      for (long seed : Chance.seeds(2, 300)) {
        var patient = VirtualPatient.drawn(MODEL, seed);
        for (int k = 0; k < 6; k++) {
          assertThat(patient.score(k * 3.5, Reference.PHQ9).score()).isBetween(0, 27);
          patient.infuse(dose(k * 3.5));
        }
      }
    }

    @Test
    void driftWithTheModelsSpreadAndMemory() {
      // Without treatment two PHQ-9 scores a month apart differ by drift, noise and rounding:
      // variance 2 (M sw)^2 (1 - e^(-30/21)) + 2 n^2 (0.9 + 0.1 * 4) + 2 / 12.
      double drift = 18.5 * 0.1012;
      double expected =
          2 * drift * drift * (1 - StrictMath.exp(-30.0 / 21)) + 2 * 1.9 * 1.9 * 1.3 + 2.0 / 12;
      // Traits of the average patient, whose scores stay clear of the bounds.
      var traits = MODEL.traits(new double[8]);
      double sum = 0;
      int n = 6000;
      for (long seed : Chance.seeds(3, n)) {
        var patient = VirtualPatient.with(MODEL, traits, seed);
        double apart =
            patient.score(0, Reference.PHQ9).score() - patient.score(30, Reference.PHQ9).score();
        sum += apart * apart / n;
      }
      // Standard error of a variance with mild excess kurtosis: about sqrt(3 / n).
      assertThat(sum).isCloseTo(expected, within(3 * Math.sqrt(3.0 / n) * expected));
    }

    @Test
    void ofAnInstrumentThatWasNotAskedForAreRefused() {
      assertThatThrownBy(() -> VirtualPatient.drawn(MODEL, 1).score(0, Reference.NRS))
          .hasMessageContaining("nrs-11 is not an instrument of this virtual patient.");
    }

    @Test
    void ofThePastAreRefused() {
      var patient = VirtualPatient.drawn(MODEL, 1);
      patient.infuse(dose(3));
      assertThatThrownBy(() -> patient.score(2, Reference.PHQ9))
          .hasMessageContaining("Day 2.0 comes before day 3.0.");
    }
  }

  @Nested
  class AWholeCourse {
    @Test
    void takesTheScoreOfAnInfusionsMomentBeforeIt() {
      var doses = List.of(dose(3.5), dose(0));
      var dues = List.of(new ScoreDue(3.5, Reference.PHQ9), new ScoreDue(0, Reference.PHQ9));
      var whole = VirtualPatient.drawn(MODEL, 9);
      var stepwise = VirtualPatient.drawn(MODEL, 9);

      var first = stepwise.score(0, Reference.PHQ9);
      stepwise.infuse(dose(0));
      var second = stepwise.score(3.5, Reference.PHQ9);
      stepwise.infuse(dose(3.5));

      assertThat(whole.through(doses, dues)).containsExactly(first, second);
      assertThat(whole.truth().improvement()).isEqualTo(stepwise.truth().improvement());
    }

    @Test
    void showsImprovementInMost() {
      int better = 0;
      for (long seed : Chance.seeds(4, 200)) {
        List<Reading> readings =
            VirtualPatient.drawn(MODEL, seed)
                .through(
                    List.of(dose(0), dose(3.5), dose(7)),
                    List.of(new ScoreDue(0, Reference.MADRS), new ScoreDue(8, Reference.MADRS)));
        better += readings.get(1).score() < readings.get(0).score() - 5 ? 1 : 0;
      }
      assertThat(better).isGreaterThan(120);
    }
  }
}
