package health.cairn.app.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicClockTest {
  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Auckland", "America/New_York", "Asia/Kathmandu"})
  void isInTheZoneOfTheClinicWhereverTheServerStands(String zone) {
    var settings = new ClinicSettings("A clinic", ZoneId.of(zone), "", "");
    assertThat(new ClinicClock().clock(settings).getZone()).isEqualTo(ZoneId.of(zone));
  }
}
