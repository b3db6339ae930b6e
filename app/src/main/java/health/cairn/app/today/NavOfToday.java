package health.cairn.app.today;

import health.cairn.app.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first place in the nav, with the number of open safety flags. */
@Configuration(proxyBeanMethods = false)
class NavOfToday {
  private static final int ORDER = 10;

  @Bean
  NavEntry todayInNav(Worklist worklist) {
    return new NavEntry("today", "/today", ORDER, worklist::openFlags);
  }
}
