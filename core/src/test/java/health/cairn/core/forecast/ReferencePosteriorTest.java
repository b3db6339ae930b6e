package health.cairn.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three reference patients, against the same algorithm elsewhere and against NUTS. */
class ReferencePosteriorTest {
  private static final List<ToDoubleFunction<Traits>> QUANTITIES =
      List.of(
          t -> t.ceiling,
          t -> t.acuteGain,
          t -> t.buildUp,
          t -> StrictMath.log(t.acuteHalfLife),
          t -> StrictMath.log(t.sustainedHalfLife),
          t -> StrictMath.log(t.d50 * 0.5),
          t -> t.baselines[0]);

  static Posterior posterior(String patient, int points) {
    var history = UnitNumbersTest.history(patient);
    var model =
        ResponseModel.of(
            Reference.depression(),
            history.antidepressant(),
            List.of(history.readings().get(0).instrument()));
    return Posterior.of(model, history.given(), history.readings(), points);
  }

  @Nested
  class TheSameAlgorithmElsewhere {
    @ParameterizedTest(name = "{0} with {1} points a block")
    @CsvSource({
      "p1, 256, 0.690022, 0.481012, 0.275656, 1.631124, 4.385769, -1.175785, 19.271618, 688.95",
      "p2, 256, 0.492204, 0.278439, 0.206574, 1.598114, 3.947908, -1.192580, 28.304650, 551.34",
      "p3, 256, 0.696964, 0.562615, 0.365438, 1.850723, 3.335182, -1.204994, 19.662360, 341.17",
      "p1, 512, 0.693173, 0.484571, 0.273929, 1.627208, 4.386448, -1.181109, 19.270033, 1250.38",
      "p2, 512, 0.492134, 0.280884, 0.207532, 1.587560, 3.928325, -1.186533, 28.372955, 1133.94",
      "p3, 512, 0.697329, 0.570692, 0.375033, 1.826741, 3.337741, -1.198388, 19.722150, 652.32",
    })
    void givesTheSameMeans(
        String patient,
        int points,
        double ceiling,
        double acute,
        double build,
        double lnHa,
        double lnHs,
        double lnD50,
        double baseline,
        double ess) {
      var posterior = posterior(patient, points);
      double[] expected = {ceiling, acute, build, lnHa, lnHs, lnD50, baseline};
      double[] means = QUANTITIES.stream().mapToDouble(posterior::mean).toArray();
      assertThat(means).containsExactly(expected, within(1e-3));
      assertThat(posterior.ess()).isCloseTo(ess, within(0.01 * ess));
    }
  }

  @Nested
  class Nuts {
    @ParameterizedTest(name = "{0}, quantity {1}")
    @CsvSource({
      "p1, 0, 0.687165, 0.138326", "p1, 1, 0.489758, 0.253962", "p1, 2, 0.280652, 0.178566",
      "p1, 3, 1.629998, 0.597199", "p1, 4, 4.360444, 1.465899", "p1, 5, -1.184574, 0.406409",
      "p2, 0, 0.490532, 0.168472", "p2, 1, 0.280196, 0.209355", "p2, 2, 0.209083, 0.161529",
      "p2, 3, 1.580164, 0.613908", "p2, 4, 3.948106, 1.355385", "p2, 5, -1.188058, 0.400541",
      "p3, 0, 0.697885, 0.075572", "p3, 1, 0.565125, 0.244459", "p3, 2, 0.369702, 0.182813",
      "p3, 3, 1.817291, 0.659316", "p3, 4, 3.326652, 0.404037", "p3, 5, -1.182073, 0.395025",
    })
    void agrees(String patient, int quantity, double mean, double sd) {
      double looser = quantity == 4 ? 0.30 : 0.15;
      for (int points : new int[] {256, 512}) {
        var posterior = posterior(patient, points);
        assertThat(posterior.mean(QUANTITIES.get(quantity)))
            .isCloseTo(mean, within((points == 256 ? 0.15 : 0.10) * sd));
        assertThat(posterior.sd(QUANTITIES.get(quantity))).isCloseTo(sd, within(looser * sd));
      }
    }
  }
}
