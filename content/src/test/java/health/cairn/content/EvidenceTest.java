package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.Flag;
import health.cairn.core.evidence.Mark;
import health.cairn.core.evidence.SourceId;
import health.cairn.core.evidence.Study;
import health.cairn.core.evidence.StudyFigure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTest {
  private static List<Study> everything() {
    return Arrays.stream(Condition.values())
        .flatMap(condition -> Evidence.of(condition).stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "DEPRESSION, 77, 292", "BIPOLAR_DEPRESSION, 3, 14", "SUICIDALITY, 7, 31", "ANXIETY, 3, 10",
    "PTSD, 6, 13", "OCD, 2, 4", "NEUROPATHIC_PAIN, 6, 25", "CRPS, 7, 17"
  })
  void shipsItsStudiesAndFigures(Condition condition, int studies, long figures) {
    var shipped = Evidence.of(condition);
    assertThat(shipped).hasSize(studies).allMatch(study -> study.condition() == condition);
    assertThat(shipped.stream().mapToLong(study -> study.figures().size()).sum())
        .isEqualTo(figures);
  }

  @ParameterizedTest
  @EnumSource(Condition.class)
  void fitsItsSchema(Condition condition) {
    var text = ShippedFiles.text("evidence/" + condition.id() + ".json");
    assertThat(ShippedFiles.violations("evidence", text)).isEmpty();
  }

  @Test
  void namesEveryStudyOnce() {
    assertThat(everything()).extracting(Study::id).doesNotHaveDuplicates();
  }

  @Test
  void keepsEveryShareBetweenNoneAndAll() {
    assertThat(everything().stream().flatMap(study -> study.figures().stream()))
        .filteredOn(figure -> figure.quantity().endsWith("-rate"))
        .allSatisfy(figure -> assertThat(figure.value().orElseThrow()).isBetween(0.0, 1.0));
  }

  @Nested
  class TheFirstSixInfusionSeries {
    private final Study study = Evidence.study(SourceId.of("MURROUGH2013_SIX")).orElseThrow();

    @Test
    void carriesItsRegimenAndItsFigures() {
      assertThat(study.regimen().dose()).contains("0.5");
      assertThat(study.regimen().schedule()).contains("0;2;4;7;9;11");
      assertThat(figure("response-rate").value()).contains(0.708);
      assertThat(figure("response-rate").n()).contains(24);
      assertThat(figure("response-rate").mark()).isEqualTo(Mark.SEEN);
    }

    @Test
    void saysWhatWasReadSecondHand() {
      assertThat(figure("median-time-to-relapse-days").mark()).isEqualTo(Mark.SEEN_2);
      assertThat(study.flags()).extracting(Flag::kind).contains(Flag.Kind.SECONDARY_SOURCE);
    }

    private StudyFigure figure(String quantity) {
      return study.figures().stream()
          .filter(figure -> figure.quantity().equals(quantity))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void clinicStatementsAreNoEvidence() {
    assertThat(everything())
        .filteredOn(study -> !study.isEvidence())
        .extracting(study -> study.id().value())
        .containsExactlyInAnyOrder(
            "PRACTICE_NYKETAMINE",
            "PRACTICE_RESET",
            "PRACTICE_KLEIMAN",
            "PROTOCOL_CANBIND2020",
            "PROTOCOL_CRPS_MEDSCAPE");
  }

  @Test
  void anOwnFileIsToldEverythingThatIsWrong() {
    var problems =
        Evidence.read(
                Document.of(
                    "own.json",
                    """
                    {"cairn": "evidence/1", "condition": "ocd", "version": "1", "studies": [
                      {"id": "A1", "citation": "x", "addresses": [], "population": "x", "design": "x",
                       "flags": [{"kind": "odd", "detail": "x"}],
                       "figures": [{"timepoint": "day 1", "quantity": "rate", "mark": "SEEN"},
                                   {"timepoint": "day 1", "quantity": "rate", "value": 1, "low": 2,
                                    "mark": "GUESSED"}]},
                      {"id": "A1", "citation": "x", "addresses": [], "population": "x", "design": "x",
                       "baseline": {"mean": "high"}, "flags": [], "figures": []},
                      {"id": "A1", "citation": "x", "addresses": [], "population": "x", "design": "x",
                       "flags": [], "figures": []},
                      {"id": "A1", "citation": "x", "addresses": [], "population": "x", "design": "x",
                       "flags": [], "figures": []}]}
                    """))
            .problems();
    assertThat(problems)
        .extracting(Problem::path)
        .contains(
            "studies[0].flags[0].kind",
            "studies[0].figures[0]",
            "studies[0].figures[1].mark",
            "studies[1].baseline.mean",
            "studies[3].id");
  }
}
