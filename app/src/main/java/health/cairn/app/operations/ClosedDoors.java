package health.cairn.app.operations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What no other door answers for is shut. */
@Configuration(proxyBeanMethods = false)
class ClosedDoors {
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain everythingElse(HttpSecurity http) {
    return http.authorizeHttpRequests(may -> may.anyRequest().denyAll()).build();
  }
}
