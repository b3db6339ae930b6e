package health.cairn.app.operations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Times are part of the record: a server whose clock went back, or off the database's, is not
 * ready.
 */
@Component
record ClockHealthIndicator(JdbcTemplate jdbc, Clock clock) implements HealthIndicator {
  // Time servers keep machines within a second; half a minute is a broken clock, not a slow
  // network.
  private static final Duration TOLERATED = Duration.ofSeconds(30);

  @Override
  public Health health() {
    var now = clock.instant();
    var last = time("select max(at) from (select at from audit order by number desc limit 1) x");
    var theirs = time("select clock_timestamp()");
    var off = Duration.between(now, theirs).abs().compareTo(TOLERATED) > 0;
    var back = last.isAfter(now.plus(TOLERATED));
    return off || back ? Health.down().build() : Health.up().build();
  }

  private Instant time(String query) {
    var found = jdbc.queryForObject(query, Timestamp.class);
    return found == null ? Instant.EPOCH : found.toInstant();
  }
}
