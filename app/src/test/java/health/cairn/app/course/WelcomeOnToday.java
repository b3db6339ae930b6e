package health.cairn.app.course;

import health.cairn.app.security.Role;
import health.cairn.app.today.Due;
import health.cairn.app.today.DueKind;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A new kind of work, as a feature brings it: one bean, and Today has never heard of it. */
@Configuration(proxyBeanMethods = false)
class WelcomeOnToday {
  @Bean
  DueKind<WhatIsAhead> dueWelcomes() {
    return DueKind.of("welcomes", 5, WhatIsAhead.class)
        .due(it -> it.course().infusions().isEmpty() ? opened(it) : Optional.empty())
        .says(row -> "Say welcome to number " + row.figure("bed"))
        .shownOnlyWhenNeeded()
        .act("/patients/{patient}/details", "look")
        .only(Role.ADMINISTRATOR);
  }

  private static Optional<Due> opened(WhatIsAhead it) {
    return it.course().opened().map(fact -> Due.by(fact.at()).with("bed", 7));
  }
}
