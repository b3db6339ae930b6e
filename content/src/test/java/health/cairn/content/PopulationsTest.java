package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.EvidenceGrade;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.quantity.MgPerKg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PopulationsTest {
  @ParameterizedTest
  @EnumSource(Condition.class)
  void everyConditionHasItsPopulation(Condition condition) {
    var population = Populations.of(condition);
    assertThat(population.condition()).isEqualTo(condition);
    assertThat(population.measure(population.primaryInstrument())).isPresent();
    assertThat(population.priors().dose().slope()).isEqualTo(1.5);
    assertThat(population.priors().dose().d50Mean()).isCloseTo(-0.4908, within(5e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "depression, 0.5488, 0.6579, -0.2245, -1.3095, 1.6305, 3.975, 0.7688, 0.5, B, 0.5, 40",
    "bipolar-depression, 0.7441, 0.7566, -0.074, -1.3095, 1.6316, 3.9921, 0, 0.5, C, 0.5, 40",
    "suicidality, 1.2918, 0.7566, 0.0007, -1.3095, 1.6305, 4.0441, 0, 0.5, C, 0.5, 40",
    "anxiety, 0.3581, 0.9211, -0.2093, -1.3095, 1.53, 3.9268, 0, 0.5, D, 0.5, 40",
    "ptsd, 0.4999, 0.8224, -0.2469, -1.3095, 1.6305, 3.9633, 0, 0.3, C, 0.5, 40",
    "ocd, 0.4237, 0.9869, -0.31, -1.3095, 1.6305, 3.9777, 0, 0.35, D, 0.5, 40",
    "neuropathic-pain, 0.1985, 0.9211, -0.282, -1.4841, 1.6305, 3.959, 0, 0.3, D, 2, 240",
    "crps, 0.5449, 0.8553, -0.213, -1.1289, 1.6305, 4.1642, 0, 0.3, C, 2, 240",
  })
  void carriesItsOwnNumbersOverTheCommonOnes(
      String condition,
      double muR,
      double tR,
      double muA,
      double muB,
      double muHa,
      double muHs,
      double dAD,
      double threshold,
      EvidenceGrade grade,
      double dose,
      int minutes) {
    var population = Populations.of(Condition.of(condition).orElseThrow());
    var priors = population.priors();
    assertThat(priors.ceiling().mean()).isEqualTo(muR);
    assertThat(priors.ceiling().clinicSd()).isEqualTo(tR);
    assertThat(priors.onset().mean()).isEqualTo(muA);
    assertThat(priors.buildUp().mean()).isEqualTo(muB);
    assertThat(priors.acuteHalfLife().mean()).isEqualTo(muHa);
    assertThat(priors.sustainedHalfLife().mean()).isEqualTo(muHs);
    assertThat(priors.sustainedHalfLife().withoutAntidepressant()).isEqualTo(dAD);
    assertThat(population.responseThreshold()).isEqualTo(threshold);
    assertThat(population.grade()).isEqualTo(grade);
    assertThat(population.referenceDose()).isEqualTo(MgPerKg.of(dose));
    assertThat(population.referenceMinutes()).isEqualTo(minutes);
  }

  @Test
  void aSelfReportHasTheExponentAndAClinicianScaleHasNot() {
    var population = Populations.of(Condition.DEPRESSION);
    var phq9 = population.measure(InstrumentId.of("phq-9")).orElseThrow();
    assertThat(phq9.exponent()).isEqualTo(1.4664);
    assertThat(phq9.baselineLogitMean()).isEqualTo(0.7777045685880085);
    assertThat(phq9.driftScale()).isEqualTo(18.5);
    assertThat(population.measure(InstrumentId.of("madrs")).orElseThrow().exponent()).isEqualTo(1);
    assertThat(population.measure(InstrumentId.of("nrs-11"))).isEmpty();
  }

  @Test
  void aClinicsOwnFileIsToldEverythingThatIsWrong() {
    var document =
        Document.of(
            "own.json",
            """
            {"cairn": "population/1", "condition": "depresion", "version": "1",
             "evidence": {"grade": "E", "reason": "ours"},
             "primaryInstrument": "madrs", "instruments": ["phq-9"],
             "responseThreshold": {"value": 50, "unit": "share", "meaning": "m", "mark": "SEEN", "source": "s"},
             "reference": {"doseMgPerKg": 0.5, "minutes": 40, "note": "n", "mark": "OURS", "source": "s"},
             "parameters": {"muR": {"value": 0.5, "unit": "logit", "meaning": "m", "mark": "SEEN", "source": "s"}, "muX": 1}}
            """);
    assertThat(Populations.read(document).problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "condition",
            "evidence.grade",
            "primaryInstrument",
            "responseThreshold.value",
            "reference.mark",
            "parameters.muX");
  }

  @Test
  void parametersThatNeitherFileGivesAreNamed() {
    var document =
        Document.of(
            "own.json",
            """
            {"cairn": "population/1", "condition": "ocd", "version": "1",
             "evidence": {"grade": "D", "reason": "ours"},
             "primaryInstrument": "y-bocs", "instruments": ["y-bocs"],
             "responseThreshold": {"value": 0.35, "unit": "share", "meaning": "m", "mark": "SEEN", "source": "s"},
             "reference": {"doseMgPerKg": 0.5, "minutes": 40, "note": "n", "mark": "SEEN", "source": "s"},
             "parameters": {}}
            """);
    assertThat(Populations.read(document).problems())
        .singleElement()
        .asString()
        .contains("muR, muA, muHs, tR, tA, tB, tH");
  }
}
