package health.cairn.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody on the way in: known by a first factor, not yet let in. Kept in the session. */
record Arrival(UUID person, Step next, Instant since) implements Serializable {
  private static final String KEPT = Arrival.class.getName();
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** What is asked next, each on a page of its own. */
  enum Step {
    PASSWORD("/sign-in/password"),
    PHONE("/sign-in/phone"),
    CODE("/sign-in/code");

    private final String path;

    Step(String path) {
      this.path = path;
    }

    String path() {
      return path;
    }
  }

  /** In a new session: what the browser had before is not carried over the doorstep. */
  void begin(HttpServletRequest request) {
    Sessions.startAnew(request).setAttribute(KEPT, this);
  }

  static Optional<Arrival> at(Step step, HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEPT) instanceof Arrival arrival)) {
      return Optional.empty();
    }
    var isHere = arrival.next == step && now.isBefore(arrival.since.plus(PATIENCE));
    return isHere ? Optional.of(arrival) : Optional.empty();
  }
}
