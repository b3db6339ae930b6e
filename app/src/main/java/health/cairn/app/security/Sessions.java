package health.cairn.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

/** Sessions of people: begun at sign-in, ended at sign-out or when somebody's rights change. */
@Component
class Sessions {
  private static final String WANTED = Sessions.class.getName() + ".wanted";

  private final JdbcClient jdbc;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  Sessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two tabs of one session may leave the same word in it at the same moment: the later stays. */
  @Bean
  static PostgreSqlJdbcIndexedSessionRepositoryCustomizer theLaterWordStays() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /** Remembers a page that somebody asked for before signing in. */
  static void want(HttpServletRequest request) {
    var query = request.getQueryString();
    request
        .getSession()
        .setAttribute(WANTED, request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** A new session with a new id and a new token for forms; only the page wanted is kept. */
  static HttpSession startAnew(HttpServletRequest request) {
    var old = request.getSession(false);
    var wanted = old == null ? null : old.getAttribute(WANTED);
    if (old != null) old.invalidate();
    var session = request.getSession(true);
    if (wanted != null) session.setAttribute(WANTED, wanted);
    return session;
  }

  /** Signs somebody in, and says where to go: the page wanted before, else the first page. */
  String begin(Person person, HttpServletRequest request, HttpServletResponse response) {
    var session = startAnew(request);
    var context = new SecurityContextImpl(new StaffSession(person.signedIn()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    speak(session, person);
    var wanted = Optional.ofNullable(session.getAttribute(WANTED)).map(Object::toString);
    session.removeAttribute(WANTED);
    return wanted.filter(path -> path.startsWith("/") && !path.startsWith("//")).orElse("/");
  }

  /** Whose session it is, whatever a directory has just said. */
  static Optional<SignedIn> current(HttpServletRequest request) {
    var kept = new HttpSessionSecurityContextRepository().loadDeferredContext(request).get();
    return StaffSession.of(kept.getAuthentication());
  }

  static void speak(HttpSession session, Person person) {
    session.setAttribute(SessionLocaleResolver.LOCALE_SESSION_ATTRIBUTE_NAME, person.language());
  }

  static void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) session.invalidate();
    SecurityContextHolder.clearContext();
  }

  /** In the caller's transaction: the rights and the sessions change together. */
  @Transactional
  void endAllOf(UUID person) {
    jdbc.sql("delete from spring_session where principal_name = ?")
        .param(person.toString())
        .update();
  }

  /** All but the one in hand, after a new password. */
  @Transactional
  void endOthersOf(UUID person, String kept) {
    jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
        .params(person.toString(), kept)
        .update();
  }
}
