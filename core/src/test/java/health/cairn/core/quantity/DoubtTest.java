package health.cairn.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtTest {
  @Nested
  class AnAmount {
    private static String code(double dose, double mg, double kg) {
      return Doubt.amount(MgPerKg.of(dose), Milligrams.of(mg), Kilograms.of(kg), 0.1)
          .map(Doubt::code)
          .orElse("");
    }

    @ParameterizedTest
    @CsvSource({"35, 70", "38.5, 70", "31.5, 70", "36, 72.4", "53, 107", "10, 20"})
    void thatFitsDoseAndWeightIsTaken(double mg, double kg) {
      assertThat(code(0.5, mg, kg)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "350, 70, amount",
      "0, 70, amount",
      "39, 70, amount",
      "31, 70, amount",
      "350, 107, amount",
      "35, 154, amount-pounds",
      "36, 160, amount-pounds",
    })
    void thatDoesNotIsLookedAtOnceMore(double mg, double kg, String code) {
      assertThat(code(0.5, mg, kg)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "0.5, ''", "20, amount"})
    void ofNothingGivenIsNothing(double mg, String code) {
      assertThat(code(0, mg, 70)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"350, 107, 53.5, 3.271"})
    void comesWithItsFigures(double mg, double kg, double expected, double perKg) {
      var doubt =
          Doubt.amount(MgPerKg.of(0.5), Milligrams.of(mg), Kilograms.of(kg), 0.1).orElseThrow();
      assertThat(doubt.figures().get(0)).isEqualTo(mg);
      assertThat(doubt.figures().get(1)).isEqualTo(expected);
      assertThat(doubt.figures().get(2))
          .isCloseTo(perKg, org.assertj.core.api.Assertions.within(1e-3));
    }
  }

  @Nested
  class AWeight {
    @ParameterizedTest
    @CsvSource({
      "72.4, 150, weight-pounds",
      "72.4, 160, weight-pounds",
      "72.4, 724, weight",
      "72.4, 50, weight",
      "72.4, 72.4, ''",
      "72.4, 79.6, ''",
      "72.4, 65.2, ''",
      "72.4, 80, weight",
      "72.4, 65, weight",
      "100, 110, ''",
      "100, 111, weight",
    })
    void farFromTheLastIsLookedAtOnceMore(double before, double now, String code) {
      assertThat(
              Doubt.weight(Kilograms.of(before), Kilograms.of(now), 0.1)
                  .map(Doubt::code)
                  .orElse(""))
          .isEqualTo(code);
    }
  }
}
