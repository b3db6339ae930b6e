package health.cairn.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MgPerKgPerHourTest {
  @Test
  void comesToItsRateTimesTheHours() {
    assertThat(MgPerKgPerHour.of(0.35).over(Duration.ofHours(4)).value())
        .isCloseTo(1.4, within(1e-12));
    assertThat(MgPerKgPerHour.of(0.5).over(Duration.ofMinutes(90)).value())
        .isCloseTo(0.75, within(1e-12));
  }

  @Test
  void isWrittenWithItsUnit() {
    assertThat(MgPerKgPerHour.of(0.5)).hasToString("0.5 mg/kg/h").isLessThan(MgPerKgPerHour.of(1));
  }

  @Test
  void isNotNegative() {
    assertThatThrownBy(() -> MgPerKgPerHour.of(-1)).hasMessageContaining("-1.0 mg/kg/h");
  }
}
