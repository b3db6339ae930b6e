package health.cairn.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that nobody used for a while is covered; until its person uncovers it the server answers
 * to nothing else. The browser covers it first; should that fail, the server does a minute later.
 */
final class IdleLock extends OncePerRequestFilter {
  private static final String LOCKED = IdleLock.class.getName() + ".locked";
  private static final String USED = IdleLock.class.getName() + ".used";
  private static final Duration GRACE = Duration.ofMinutes(1);
  // So that not each request writes to the stored session.
  private static final Duration WRITTEN_EVERY = Duration.ofSeconds(20);

  private final Clock clock;
  private final Duration after;

  IdleLock(Clock clock, Duration after) {
    this.clock = clock;
    this.after = after.plus(GRACE);
  }

  static void lock(HttpSession session) {
    session.setAttribute(LOCKED, true);
  }

  static void unlock(HttpSession session) {
    session.removeAttribute(LOCKED);
    session.removeAttribute(USED);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session == null || StaffSession.current().isEmpty() || isWayOut(request)) {
      chain.doFilter(request, response);
      return;
    }
    var now = clock.instant();
    if (isIdle(session, now)) lock(session);
    if (session.getAttribute(LOCKED) != null) {
      response.sendError(HttpStatus.LOCKED.value());
      return;
    }
    if (isByAPerson(request)) use(session, now);
    chain.doFilter(request, response);
  }

  private boolean isIdle(HttpSession session, Instant now) {
    return session.getAttribute(USED) instanceof Instant used && now.isAfter(used.plus(after));
  }

  private static void use(HttpSession session, Instant now) {
    if (session.getAttribute(USED) instanceof Instant used
        && now.isBefore(used.plus(WRITTEN_EVERY))) {
      return;
    }
    session.setAttribute(USED, now);
  }

  /** A page that renews itself is no sign of a person. */
  private static boolean isByAPerson(HttpServletRequest request) {
    var accepts = request.getHeader("Accept");
    return request.getHeader("X-Cairn-Background") == null
        && (accepts == null || !accepts.contains("text/event-stream"));
  }

  private static boolean isWayOut(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals("/lock")
        || path.equals("/lock/open")
        || path.equals("/lock/open/options")
        || path.equals("/sign-out")
        || path.matches("/(assets|webjars)(/[^./][^/]*)+");
  }
}
