package health.cairn.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.core.quantity.MgPerKg;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  private final Protocol protocol = Examples.depression();

  @Test
  void plansEachInfusionFromTheFirst() {
    var start = Instant.parse("2026-11-02T14:30:00Z");
    assertThat(protocol.planned(start))
        .startsWith(start, Instant.parse("2026-11-05T14:30:00Z"))
        .endsWith(Instant.parse("2026-11-19T14:30:00Z"))
        .hasSize(6);
  }

  @Test
  void namesItsOffsetsInDays() {
    assertThat(protocol.offsets()).containsExactly(0.0, 3.0, 7.0, 10.0, 14.0, 17.0);
    assertThat(protocol.series().planned()).isEqualTo(6);
  }

  @Test
  void handsOutTheLimitsOfTheDecisions() {
    assertThat(protocol.thresholds().raiseBelow()).isEqualTo(0.6);
    assertThat(protocol.boosterLimits().maxDays()).isEqualTo(84);
  }

  @Test
  void asksItsQuestionsOnlyAtCheckpoints() {
    assertThat(protocol.checkpoint(6).orElseThrow().asks())
        .containsExactly(Checkpoint.Asks.END_OF_SERIES);
    assertThat(protocol.checkpoint(5)).isEmpty();
  }

  @Test
  void answersAboutDosesAsItsRuleDoes() {
    assertThat(protocol.nextDose(MgPerKg.of(0.5))).contains(MgPerKg.of(0.75));
    assertThat(protocol.allows(MgPerKg.of(50))).isInstanceOf(DoseCheck.Blocked.class);
  }

  @Nested
  class ASeries {
    private final Series series = Examples.twiceWeekly();

    @Test
    void extendsWithItsFurtherDays() {
      assertThat(series.offsets(8)).endsWith(17.0, 21.0, 24.0).hasSize(8);
      assertThat(series.offsets(2)).isEqualTo(List.of(0.0, 3.0));
    }

    @Test
    void refusesMoreInfusionsThanItNames() {
      assertThatThrownBy(() -> series.offsets(9)).hasMessageContaining("names 8 infusions, not 9");
      assertThatThrownBy(() -> series.offsets(-1)).hasMessageContaining("not -1");
    }
  }

  @Test
  void aRangeDoesNotBeginAboveItsEnd() {
    assertThatThrownBy(() -> new Range(2, 1)).hasMessageContaining("begins (2.0) above");
    assertThat(new Range(1, 2).holds(2)).isTrue();
    assertThat(new Range(1, 2).holds(2.1)).isFalse();
    assertThat(new Range(1, 2).holds(0.9)).isFalse();
  }

  @Test
  void aMonitoringIdIsOfLowerCaseWords() {
    assertThatThrownBy(() -> MonitoringId.of("Standard")).hasMessageContaining("(Standard)");
    assertThat(MonitoringId.of("a")).isLessThan(MonitoringId.of("b")).hasToString("a");
  }
}
