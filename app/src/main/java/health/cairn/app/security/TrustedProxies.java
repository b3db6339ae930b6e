package health.cairn.app.security;

import health.cairn.app.storage.CannotStart;
import java.util.List;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who is believed when saying for whom a request is passed on (X-Forwarded-For, -Proto): the
 * proxies that the clinic names, and nobody else.
 */
@Configuration(proxyBeanMethods = false)
class TrustedProxies {
  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> believed(
      @Value("${cairn.trusted-proxies:}") List<String> proxies) {
    var named = proxies.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
    named.forEach(TrustedProxies::check);
    return server -> {
      if (!named.isEmpty()) server.addEngineValves(valve(named));
    };
  }

  private static RemoteIpValve valve(List<String> named) {
    var valve = new RemoteIpValve();
    valve.setInternalProxies(String.join(",", named));
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }

  /** The valve would take a range it cannot read for a pattern of text. */
  private static void check(String range) {
    try {
      new NetMask(range);
    } catch (IllegalArgumentException noRange) {
      throw new CannotStart(
          ("CAIRN_TRUSTED_PROXIES names \"%s\", which is no address or range; write 10.0.0.2 or"
                  + " 10.0.0.0/28, with commas between several.")
              .formatted(range),
          noRange);
    }
  }
}
