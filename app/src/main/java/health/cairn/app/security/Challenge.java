package health.cairn.app.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a passkey must sign, once and soon. Kept in the session of the browser that asked, each
 * under a name of its own: two requests at once do not lose each other's.
 */
record Challenge(String value, Purpose purpose, Instant since) implements Serializable {
  private static final String KEPT = Challenge.class.getName() + " ";
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  // One browser asks in several tabs.
  private static final int TABS = 4;

  /** What the answer is good for. */
  enum Purpose {
    MAKE,
    SIGN_IN,
    UNCOVER
  }

  static Challenge ask(Purpose purpose, HttpSession session, Instant now) {
    var older = in(session).sorted(Comparator.comparing(Challenge::since).reversed());
    older.skip(TABS - 1).forEach(old -> session.removeAttribute(old.name()));
    var challenge = new Challenge(Tokens.forLink(), purpose, now);
    session.setAttribute(challenge.name(), challenge);
    return challenge;
  }

  /** Gone from the session with that; empty if it was never asked, or is too old. */
  static Optional<Challenge> take(String value, Purpose purpose, HttpSession session, Instant now) {
    var found = in(session).filter(c -> c.value.equals(value) && c.purpose == purpose).findAny();
    found.ifPresent(asked -> session.removeAttribute(asked.name()));
    return found.filter(asked -> now.isBefore(asked.since.plus(PATIENCE)));
  }

  private String name() {
    return KEPT + value;
  }

  private static Stream<Challenge> in(HttpSession session) {
    return Collections.list(session.getAttributeNames()).stream()
        .filter(name -> name.startsWith(KEPT))
        .map(session::getAttribute)
        .flatMap(kept -> kept instanceof Challenge asked ? Stream.of(asked) : Stream.empty());
  }
}
