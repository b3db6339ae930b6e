package health.cairn.app.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Everybody may ask whether the server lives; how it fares, only this machine or a bearer. */
@Configuration(proxyBeanMethods = false)
class Doors {
  static final int FIRST = 1;

  @Bean
  @Order(FIRST)
  SecurityFilterChain operations(
      HttpSecurity http, @Value("${cairn.metrics.token:}") String token) {
    return http.securityMatcher("/livez", "/readyz", "/metrics")
        .authorizeHttpRequests(
            may ->
                may.requestMatchers(HttpMethod.GET, "/livez", "/readyz")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/metrics")
                    .access((who, asked) -> new AuthorizationDecision(isOurs(asked, token)))
                    .anyRequest()
                    .denyAll())
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .build();
  }

  private static boolean isOurs(RequestAuthorizationContext asked, String token) {
    var request = asked.getRequest();
    if (!token.isEmpty()) {
      var given = request.getHeader(HttpHeaders.AUTHORIZATION);
      return given != null && MessageDigest.isEqual(bytes(given), bytes("Bearer " + token));
    }
    // A proxy on this machine asks for strangers, and says so.
    return isLoopback(request.getRemoteAddr())
        && request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null;
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
