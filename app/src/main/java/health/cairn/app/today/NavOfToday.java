package health.cairn.app.today;

import health.cairn.app.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first place in the nav, with the number of open safety flags. */
@Configuration(proxyBeanMethods = false)
class NavOfToday {
  private static final int ORDER = 10;

  @Bean
  NavEntry todayInNav(Dues dues) {
    return new NavEntry("today", "/today", ORDER, dues::urgent);
  }
}
