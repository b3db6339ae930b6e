package health.cairn.app.restriction;

import health.cairn.app.patient.RestrictionRows.Standing;
import health.cairn.app.security.StaffSession;
import health.cairn.app.security.Traces;
import health.cairn.app.web.FramePart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every route about a patient: what has {@code {patient}} or {@code {other}} in its
 * address. A restricted record is closed to whoever is not named, but for one page: the one that
 * asks why it must be opened all the same.
 */
@Component
record RestrictionGuard(Restrictions restrictions, Traces traces)
    implements HandlerInterceptor, WebMvcConfigurer {
  private static final String UNTIL = RestrictionGuard.class.getName();
  private static final Set<String> NAMES = Set.of("patient", "other");

  @Bean
  static FramePart banner() {
    return new FramePart(FramePart.Place.TOP, 10, "restriction/frame", "top");
  }

  /** After the traces, which record the refusal, too. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object route)
      throws IOException {
    if (EmergencyController.PAGE.equals(Traces.pattern(request))) return true;
    for (var record : records(request).toList()) {
      var standing = standing(record);
      if (standing.isPresent() && !admits(standing.get(), request)) {
        refuse(record, request, response);
        return false;
      }
    }
    Traces.admit(request);
    return true;
  }

  private Optional<Standing> standing(UUID record) {
    return StaffSession.current().flatMap(it -> restrictions.standing(record, it.id()));
  }

  private static boolean admits(Standing standing, HttpServletRequest request) {
    if (standing.named()) return true;
    standing
        .until()
        .ifPresent(
            until -> {
              request.setAttribute(UNTIL, until);
              Traces.because("emergency", request);
            });
    return standing.admits();
  }

  /** A person who reads is asked for the reason; whatever else is refused. */
  private void refuse(UUID record, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var accepts = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    if ("GET".equals(request.getMethod()) && accepts.contains("text/html")) {
      traces.refused(request);
      response.sendRedirect(
          request.getContextPath() + EmergencyController.PAGE.replace("{patient}", record + ""));
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  /** Every page of a record that was opened in emergency says so. */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object route,
      @Nullable ModelAndView page) {
    var until = request.getAttribute(UNTIL);
    var name = page == null ? null : page.getViewName();
    if (page != null && until != null && (name == null || !name.startsWith("redirect:"))) {
      page.addObject("emergencyUntil", until);
    }
  }

  private static Stream<UUID> records(HttpServletRequest request) {
    return NAMES.stream().flatMap(it -> Traces.record(it, request).stream());
  }
}
