package health.cairn.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import java.time.Clock;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

@ClinicTest
class ReadinessTest {
  @Autowired JdbcTemplate jdbc;
  @Autowired Flyway flyway;

  @Test
  void holdsWhileTheClockIsRightAndTheSchemaOurs() {
    assertThat(clockOff(Duration.ofSeconds(2))).isEqualTo(Status.UP);
    assertThat(new SchemaHealthIndicator(jdbc, flyway).health().getStatus()).isEqualTo(Status.UP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT5M", "-PT5M"})
  void endsWhenTheClockIsWrong(String by) {
    assertThat(clockOff(Duration.parse(by))).isEqualTo(Status.DOWN);
  }

  private Status clockOff(Duration by) {
    var clock = Clock.offset(Clock.systemUTC(), by);
    return new ClockHealthIndicator(jdbc, clock).health().getStatus();
  }
}
