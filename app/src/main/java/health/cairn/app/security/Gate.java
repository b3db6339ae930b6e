package health.cairn.app.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one door that people's browsers come in by. */
@Configuration(proxyBeanMethods = false)
class Gate implements WebMvcConfigurer {
  /** After the doors of machines (health, metrics, FHIR), before the closed ones. */
  static final int ORDER = 100;

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(),"
          + " publickey-credentials-create=(self), publickey-credentials-get=(self)";

  private final Traces traces;

  Gate(Traces traces) {
    this.traces = traces;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(traces);
  }

  @Bean
  @Order(ORDER)
  SecurityFilterChain browsers(
      HttpSecurity http,
      DeclaredAccess declared,
      Refusals refusals,
      IdleLock lock,
      DirectoryGate directory) {
    directory.open(http);
    return http.authorizeHttpRequests(
            may ->
                may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers("/assets/**", "/webjars/**")
                    .permitAll()
                    .anyRequest()
                    .access(declared))
        .exceptionHandling(
            refuse -> refuse.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .requestCache(cache -> cache.disable())
        .addFilterBefore(lock, AuthorizationFilter.class)
        .headers(Gate::headers)
        .logout(none -> none.disable())
        .build();
  }

  /** Requests are counted as such; each filter of the chain and each decision is not. */
  @Bean
  static SecurityObservationSettings countsRequestsAlone() {
    return SecurityObservationSettings.noObservations();
  }

  /** Sent over TLS only wherever the request came by TLS. */
  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("cairn");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  @Bean
  IdleLock idleLock(Clock clock, @Value("${cairn.lock-after}") Duration after) {
    return new IdleLock(clock, after);
  }

  /** The container must not run it once more, outside of the chain. */
  @Bean
  FilterRegistrationBean<IdleLock> onlyInTheChain(IdleLock lock) {
    var registration = new FilterRegistrationBean<>(lock);
    registration.setEnabled(false);
    return registration;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(
            policy ->
                policy.policy(
                    org.springframework.security.web.header.writers
                        .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN));
  }
}
