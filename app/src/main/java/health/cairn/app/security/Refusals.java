package health.cairn.app.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** How a request is turned away: strangers to the sign-in, others with a word. */
@Component
class Refusals implements AccessDeniedHandler, AuthenticationEntryPoint {
  private final Traces traces;

  Refusals(Traces traces) {
    this.traces = traces;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
      throws IOException {
    if ("true".equals(request.getHeader("HX-Request"))) {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else {
      if ("GET".equals(request.getMethod()) && exists(request)) Sessions.want(request);
      response.sendRedirect(request.getContextPath() + "/sign-in");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException, ServletException {
    // A form of a session that ended: to be signed in again is what helps.
    if (StaffSession.current().isEmpty()
        && request.getRemoteUser() == null
        && (isGone(request) || !isAtTheDoor(request))) {
      commence(request, response, new SessionEnded(refused));
      return;
    }
    traces.refused(request);
    response.sendError((exists(request) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
  }

  private static boolean exists(HttpServletRequest request) {
    return request.getAttribute(DeclaredAccess.NOTHING_HERE) == null;
  }

  /** Where nobody is signed in yet, to sign in does not help. */
  private static boolean isAtTheDoor(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/sign-in") || path.startsWith("/links/");
  }

  private static boolean isGone(HttpServletRequest request) {
    return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }

  /** What the entry point is told. */
  private static final class SessionEnded extends AuthenticationException {
    private static final long serialVersionUID = 1;

    SessionEnded(AccessDeniedException refused) {
      super("The session has ended", refused);
    }
  }
}
