package health.cairn.app.security;

import health.cairn.app.storage.AuditEntry;
import health.cairn.app.storage.AuditEntry.Outcome;
import health.cairn.app.storage.AuditEntry.Subject;
import health.cairn.app.storage.AuditTrail;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leaves a trace of every request about a patient, however it ended: routes with {patient}. */
@Component
public class Traces implements AsyncHandlerInterceptor {
  private static final String LEFT = Traces.class.getName();
  private static final String BECAUSE = Traces.class.getName() + ".because";
  private static final String ADMITTED = Traces.class.getName() + ".admitted";
  private static final int FIRST_ERROR = 400;
  private static final int FIRST_DEFECT = 500;

  private final AuditTrail audit;

  Traces(AuditTrail audit) {
    this.audit = audit;
  }

  /** Before the page is drawn: what leaves no trace is not shown. */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object route,
      @Nullable ModelAndView page) {
    leave(request, outcome(response.getStatus()));
  }

  @Override
  public void afterConcurrentHandlingStarted(
      HttpServletRequest request, HttpServletResponse response, Object route) {
    leave(request, outcome(response.getStatus()));
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object route,
      @Nullable Exception broken) {
    leave(request, broken == null ? outcome(response.getStatus()) : Outcome.FAILED);
  }

  /** To be called before the answer to a request that is not let through. */
  public void refused(HttpServletRequest request) {
    leave(request, Outcome.REFUSED);
  }

  /** Says that the reader may see the record that the page is about. */
  public static void admit(HttpServletRequest request) {
    request.setAttribute(ADMITTED, true);
  }

  /** The record that the page shows; empty where it shows none, or what went wrong. */
  public static Optional<UUID> admitted(HttpServletRequest request) {
    boolean wentWrong = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    return wentWrong || request.getAttribute(ADMITTED) == null
        ? Optional.empty()
        : patient(request);
  }

  /** Leaves with the trace a word on why the record could be opened. */
  public static void because(String reason, HttpServletRequest request) {
    request.setAttribute(BECAUSE, reason);
  }

  /** A trace of a record that the request is about but that its route does not name. */
  public void also(UUID patient, HttpServletRequest request) {
    audit.record(entry(patient, Outcome.DONE, request));
  }

  private void leave(HttpServletRequest request, Outcome outcome) {
    var patient = patient(request);
    if (patient.isEmpty() || request.getAttribute(LEFT) != null) return;
    request.setAttribute(LEFT, true);
    var entry = entry(patient.get(), outcome, request);
    if (outcome == Outcome.DONE) audit.record(entry);
    else audit.recordApart(entry);
  }

  private static AuditEntry entry(UUID patient, Outcome outcome, HttpServletRequest request) {
    var person = StaffSession.current();
    return new AuditEntry(
        person.map(SignedIn::id),
        person.map(SignedIn::rolesInWords).orElse(""),
        "GET".equals(request.getMethod()) ? "read" : "write",
        new Subject("page", pattern(request)),
        Optional.of(patient),
        outcome,
        Objects.toString(request.getAttribute(BECAUSE), ""),
        request.getRemoteAddr());
  }

  private static Outcome outcome(int status) {
    if (status < FIRST_ERROR) return Outcome.DONE;
    return status < FIRST_DEFECT ? Outcome.REFUSED : Outcome.FAILED;
  }

  private static Optional<UUID> patient(HttpServletRequest request) {
    return record("patient", request);
  }

  /** The record that a part of the address names; empty where it names none. */
  public static Optional<UUID> record(String part, HttpServletRequest request) {
    var found = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (!(found instanceof Map<?, ?> variables)) return Optional.empty();
    try {
      return Optional.ofNullable(variables.get(part)).map(Object::toString).map(UUID::fromString);
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /** The route that answers, as it is declared. */
  public static String pattern(HttpServletRequest request) {
    var found = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return found == null ? "" : found.toString();
  }
}
