package health.cairn.app.clinic;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where time comes in. */
@Configuration(proxyBeanMethods = false)
class ClinicClock {
  @Bean
  Clock clock(ClinicSettings settings) {
    return Clock.system(settings.zone());
  }
}
