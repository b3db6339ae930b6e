package health.cairn.app.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a passkey must sign, once and soon. Kept in the session of the browser that asked. */
record Challenge(String value, Purpose purpose, Instant since) implements Serializable {
  private static final String KEPT = Challenge.class.getName();
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
    var challenge = new Challenge(Tokens.forLink(), purpose, now);
    var kept = new ArrayList<>(in(session));
    kept.add(challenge);
    if (kept.size() > TABS) kept.remove(0);
    session.setAttribute(KEPT, kept);
    return challenge;
  }

  /** Gone from the session with that; empty if it was never asked, or is too old. */
  static Optional<Challenge> take(String value, Purpose purpose, HttpSession session, Instant now) {
    var kept = new ArrayList<>(in(session));
    var found = kept.stream().filter(c -> c.value.equals(value) && c.purpose == purpose).findAny();
    found.ifPresent(kept::remove);
    session.setAttribute(KEPT, kept);
    return found.filter(challenge -> now.isBefore(challenge.since.plus(PATIENCE)));
  }

  private static List<Challenge> in(HttpSession session) {
    return session.getAttribute(KEPT) instanceof List<?> kept
        ? kept.stream().map(Challenge.class::cast).toList()
        : List.of();
  }
}
