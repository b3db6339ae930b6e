package health.cairn.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.evidence.Flag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What content files write is read back as the same thing. */
class WordsTest {
  @ParameterizedTest
  @EnumSource
  void ofDoseUnits(DoseUnit unit) {
    assertThat(DoseUnit.of(unit.word())).contains(unit);
  }

  @ParameterizedTest
  @EnumSource
  void ofDoseSteps(DoseStep.Kind kind) {
    assertThat(DoseStep.Kind.of(kind.word())).contains(kind);
  }

  @ParameterizedTest
  @EnumSource
  void ofQuestions(Checkpoint.Asks asks) {
    assertThat(Checkpoint.Asks.of(asks.word())).contains(asks);
  }

  @ParameterizedTest
  @EnumSource
  void ofVitals(Vital vital) {
    assertThat(Vital.of(vital.word())).contains(vital);
    assertThat(vital.unit()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void ofPhases(Alert.Phase phase) {
    assertThat(Alert.Phase.of(phase.word())).contains(phase);
  }

  @ParameterizedTest
  @EnumSource
  void ofLevels(Alert.Level level) {
    assertThat(Alert.Level.of(level.word())).contains(level);
  }

  @ParameterizedTest
  @EnumSource
  void ofBounds(Alert.Bound bound) {
    assertThat(Alert.Bound.of(bound.word())).contains(bound);
  }

  @ParameterizedTest
  @EnumSource
  void ofFlags(Flag.Kind kind) {
    assertThat(Flag.Kind.of(kind.word())).contains(kind);
    assertThat(kind.meaning()).isNotBlank();
  }
}
