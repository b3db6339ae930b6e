package health.cairn.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The specification's exact unit numbers. */
class UnitNumbersTest {
  private static double[] point(String name) {
    return name.equals("z0") ? new double[7] : new double[] {0.5, -0.5, 0.25, 0.3, 1.2, -0.4, 0.7};
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "p1, z0,  -6.026205, 0.582484, -0.000407, 0.003920",
    "p1, z1,  -5.879969, 0.677139, -0.030598, 0.003890",
    "p2, z0, -16.797081, 0.620045,  0.092672, 0.002963",
    "p2, z1, -18.334588, 0.747748,  0.143139, 0.003189",
    "p3, z0, -39.075748, 0.017934,  0.077185, 0.004796",
    "p3, z1, -55.948196, 0.725166,  0.349752, 0.010993",
  })
  void likelihoodImprovementAndDrift(
      String patient, String point, double logLikelihood, double improvement, double m, double v) {
    var history = history(patient);
    var model =
        ResponseModel.of(
            Reference.depression(),
            history.antidepressant(),
            List.of(history.readings().get(0).instrument()));
    var likelihood = new Likelihood(model, history.given(), history.readings());

    var draw = Particles.one(model, point(point));
    likelihood.of(draw);
    assertThat(draw.logLikelihood[0]).isCloseTo(logLikelihood, within(1e-5));
    var effect = new Effect();
    effect.become(draw.acute[0], draw.sustained[0], draw.notYet[0]);
    assertThat(model.improvement(draw.traits(model, 0), effect.joint()))
        .isCloseTo(improvement, within(1e-5));
    assertThat(draw.driftMean[0]).isCloseTo(m, within(1e-5));
    assertThat(draw.driftVariance[0]).isCloseTo(v, within(1e-5));
  }

  @Test
  void firstPointOfTheFirstAdaptedBlock() {
    double[] expected = {
      -0.7158417, -0.0674480, 0.5509922, 1.6004308, -0.9103596, -0.2085893, 0.3946582
    };
    assertThat(NormalPoints.of(512, 7, 1)[0]).containsExactly(expected, within(1e-6));
  }

  static History history(String patient) {
    return switch (patient) {
      case "p1" -> Reference.p1();
      case "p2" -> Reference.p2();
      default -> Reference.p3();
    };
  }
}
