package health.cairn.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.cairn.core.numeric.Elementary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchCurveTest {
  private static final double STEEPNESS = Reference.depressionPriors().improvement().steepness();
  private static final double MIDPOINT =
      Elementary.pow(Reference.depressionPriors().improvement().midpoint(), STEEPNESS);

  @ParameterizedTest(name = "seen with exponent {0}")
  @ValueSource(doubles = {1, 1.4664})
  void followsTheFormula(double exponent) {
    var curve = SwitchCurve.of(STEEPNESS, MIDPOINT, exponent);
    for (int i = 0; i <= 10_000; i++) {
      double c = i / 10_000.0;
      assertThat(curve.at(c))
          .as("c = %s", c)
          .isCloseTo(SwitchCurve.value(c, STEEPNESS, MIDPOINT, exponent), within(4e-9));
    }
  }

  @ParameterizedTest(name = "seen with exponent {0}")
  @ValueSource(doubles = {1, 1.4664})
  void neverFalls(double exponent) {
    var curve = SwitchCurve.of(STEEPNESS, MIDPOINT, exponent);
    double before = 0;
    for (int i = 0; i <= 100_000; i++) {
      double seen = curve.at(i / 100_000.0);
      assertThat(seen).isGreaterThanOrEqualTo(before);
      before = seen;
    }
    assertThat(curve.at(0)).isZero();
    assertThat(curve.at(1)).isCloseTo(1, within(1e-12));
  }
}
