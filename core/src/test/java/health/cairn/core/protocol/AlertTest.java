package health.cairn.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTest {
  private static Alert pressure(Alert.Bound bound) {
    return new Alert(
        "A-BP",
        Alert.Phase.DURING,
        Alert.Level.RED,
        Examples.cited("180/110"),
        List.of(
            new Alert.Reading(Vital.SYSTOLIC, bound, 180),
            new Alert.Reading(Vital.DIASTOLIC, bound, 110)),
        2,
        5,
        "Pause.");
  }

  @ParameterizedTest
  @CsvSource({"180, 90, true", "150, 110, true", "179, 109, false", "200, 120, true"})
  void oneOfTwoPressuresIsEnough(double systolic, double diastolic, boolean met) {
    var charted = Map.of(Vital.SYSTOLIC, systolic, Vital.DIASTOLIC, diastolic);
    assertThat(pressure(Alert.Bound.AT_LEAST).met(charted)).isEqualTo(met);
  }

  @Test
  void whatWasNotChartedMeetsNothing() {
    assertThat(pressure(Alert.Bound.AT_LEAST).met(Map.of(Vital.HEART_RATE, 200.0))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ABOVE, 180, false", "ABOVE, 181, true", "AT_MOST, 180, true", "AT_MOST, 181, false",
    "BELOW, 180, false", "BELOW, 179, true", "AT_LEAST, 180, true", "AT_LEAST, 179, false"
  })
  void aBoundSaysOnWhichSideAValueCounts(Alert.Bound bound, double value, boolean met) {
    assertThat(new Alert.Reading(Vital.SYSTOLIC, bound, 180).met(value)).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({"40, 120", "60, 120", "90, 150", "240, 300"})
  void waitingEndsWhenBothTimesAreOver(double infusionMinutes, double ready) {
    var discharge =
        new Discharge(
            Examples.cited(60),
            Examples.cited(120),
            Examples.cited(20),
            Examples.cited(20),
            Examples.cited(5),
            Examples.cited(2),
            Examples.cited(9),
            Examples.cited(24),
            List.of());
    assertThat(discharge.readyAt(infusionMinutes)).isEqualTo(ready);
  }
}
