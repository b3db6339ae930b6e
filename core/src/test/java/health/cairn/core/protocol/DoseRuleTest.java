package health.cairn.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.cairn.core.quantity.MgPerKg;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseRuleTest {
  private static final DoseCheck.Cases<String> WORDS =
      new DoseCheck.Cases<>() {
        @Override
        public String allowed(DoseCheck.Allowed check) {
          return "allowed";
        }

        @Override
        public String needsPhysician(DoseCheck.NeedsPhysician check) {
          return "physician";
        }

        @Override
        public String blocked(DoseCheck.Blocked check) {
          return "blocked";
        }
      };

  private static List<MgPerKg> doses(String inUse) {
    return Stream.of(inUse.split(" ")).map(Double::parseDouble).map(MgPerKg::of).toList();
  }

  @Nested
  class ForAnAmountPerInfusion {
    private final DoseRule rule = Examples.mood();

    @Test
    void startsAtItsAmount() {
      assertThat(rule.perSession()).isEqualTo(MgPerKg.of(0.5));
      assertThat(rule.minutes()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.75", "0.75, 1.0", "0.9, 1.0", "0.1, 0.35"})
    void raisesByItsLargestStepUpToTheHardMaximum(double dose, double next) {
      assertThat(rule.nextDose(MgPerKg.of(dose)).orElseThrow().value())
          .isCloseTo(next, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1.0", "1.2"})
    void doesNotRaiseFromTheHardMaximum(double dose) {
      assertThat(rule.nextDose(MgPerKg.of(dose))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "0.5, allowed",
      "0.75, allowed",
      "0.76, physician",
      "1.0, physician",
      "1.01, blocked",
      "50, blocked"
    })
    void checksADoseAgainstBothLimits(double dose, String answer) {
      assertThat(rule.allows(MgPerKg.of(dose)).<String>as(WORDS)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"1.5 1.9, 0.5", "0.75 2.4, 0.75", "0.1 0.5, 0.5", "0.25 1.0, 1.0", "2.4 0.6, 0.6"})
    void takesNoDoseToComeFromAboveTheLimit(String inUse, double toCome) {
      assertThat(rule.toCome(doses(inUse)).value()).isCloseTo(toCome, within(1e-12));
    }

    @Test
    void saysWhyADoseIsBlocked() {
      assertThat(rule.allows(MgPerKg.of(50)))
          .isEqualTo(
              new DoseCheck.Blocked(
                  "The dose (50 mg/kg) exceeds the protocol's hard maximum (1 mg/kg an infusion).\n"
                      + "Maybe the dose was typed in mg, or without its decimal point."));
    }

    @Test
    void neverRaisesWithoutAStep() {
      var fixed =
          new DoseRule(
              rule.unit(),
              rule.start(),
              Optional.empty(),
              rule.softMax(),
              rule.hardMax(),
              rule.duration(),
              rule.durations(),
              rule.titration());
      assertThat(fixed.nextDose(MgPerKg.of(0.5))).isEmpty();
    }
  }

  @Nested
  class ForARate {
    private final DoseRule rule = Examples.pain();

    @Test
    void answersForTheWholeInfusion() {
      assertThat(rule.perSession().value()).isCloseTo(1.4, within(1e-12));
      assertThat(rule.softMaxOver(120).value()).isCloseTo(1.0, within(1e-12));
      assertThat(rule.allows(MgPerKg.of(1.5)).<String>as(WORDS)).isEqualTo("allowed");
      assertThat(rule.allows(MgPerKg.of(1.5), 120).<String>as(WORDS)).isEqualTo("physician");
      assertThat(rule.softMaxPerSession().value()).isCloseTo(2.0, within(1e-12));
      assertThat(rule.hardMaxPerSession()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.4 14, 1.4", "14, 1.4", "1.4 14 1.6, 1.6", "1.4 1.68 2.0, 2.0"})
    void takesNoDoseToComeFromOneFarFromThoseBefore(String inUse, double toCome) {
      assertThat(rule.toCome(doses(inUse)).value()).isCloseTo(toCome, within(1e-12));
    }

    @Test
    void raisesByAShareUpToTheSoftMaximumWhenTheClinicSetNoHardOne() {
      assertThat(rule.nextDose(MgPerKg.of(1.4)).orElseThrow().value())
          .isCloseTo(1.68, within(1e-12));
      assertThat(rule.nextDose(MgPerKg.of(1.9)).orElseThrow().value())
          .isCloseTo(2.0, within(1e-12));
      assertThat(rule.nextDose(MgPerKg.of(2.0))).isEmpty();
    }

    @Test
    void blocksNothingWithoutAHardMaximum() {
      assertThat(rule.allows(MgPerKg.of(3)).<String>as(WORDS)).isEqualTo("physician");
      assertThat(rule.allows(rule.perSession()).<String>as(WORDS)).isEqualTo("allowed");
    }
  }
}
