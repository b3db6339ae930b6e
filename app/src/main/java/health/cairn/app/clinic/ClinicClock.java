package health.cairn.app.clinic;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where time comes in. */
@Configuration(proxyBeanMethods = false)
class ClinicClock {
  @Bean
  Clock clock(ClinicSettings settings) {
    // PostgreSQL keeps microseconds: what is written reads back equal.
    return Clock.tick(Clock.system(settings.zone()), Duration.ofNanos(1000));
  }
}
