package health.cairn.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may do about their own passkeys. */
@Component
class OwnPasskeys {
  static final int LONGEST_NAME = 60;

  private static final String PLANNED = OwnPasskeys.class.getName();
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Account account;
  private final Passkeys passkeys;
  private final Ceremony ceremony;
  private final Sessions sessions;
  private final SignInTrace trace;
  private final Clock clock;

  OwnPasskeys(
      Account account,
      Passkeys passkeys,
      Ceremony ceremony,
      Sessions sessions,
      SignInTrace trace,
      Clock clock) {
    this.account = account;
    this.passkeys = passkeys;
    this.ceremony = ceremony;
    this.sessions = sessions;
    this.trace = trace;
    this.clock = clock;
  }

  /** A passkey to be made, by somebody who has just typed their password. */
  record Planned(String name, Instant since) implements Serializable {}

  List<Passkey> of(SignedIn me) {
    return passkeys.of(me.id());
  }

  Optional<Passkey> find(SignedIn me, UUID id) {
    return passkeys.find(id).filter(passkey -> passkey.person().equals(me.id()));
  }

  void plan(String name, HttpServletRequest request) {
    request.getSession().setAttribute(PLANNED, new Planned(name, clock.instant()));
  }

  Optional<Planned> planned(HttpServletRequest request) {
    return request.getSession().getAttribute(PLANNED) instanceof Planned planned
            && clock.instant().isBefore(planned.since.plus(PATIENCE))
        ? Optional.of(planned)
        : Optional.empty();
  }

  /** Empty when it is kept; else a message that says why not. */
  @Transactional
  Optional<String> keep(SignedIn me, Planned planned, String json, HttpServletRequest request) {
    var refusal = ceremony.make(account.person(me), planned.name, json, request);
    if (refusal.isPresent()) return refusal;
    request.getSession().removeAttribute(PLANNED);
    trace.done(account.person(me), "new passkey", request);
    return Optional.empty();
  }

  @Transactional
  void rename(SignedIn me, Passkey mine, String name, HttpServletRequest request) {
    passkeys.rename(mine.id(), name);
    trace.done(account.person(me), "rename passkey", request);
  }

  /** Whoever came in with it is out. Nobody removes their only second factor. */
  @Transactional
  Optional<Account.Wrong> remove(
      SignedIn me, Passkey mine, String typed, HttpServletRequest request) {
    if (isOnlySecondFactor(me)) return Optional.of(new Account.Wrong("", "passkey.only"));
    var wrong = account.confirm(me, "passkeyPassword", typed);
    if (wrong.isPresent()) return wrong;
    passkeys.remove(mine.id());
    sessions.endOthersOf(me.id(), request.getSession().getId());
    trace.done(account.person(me), "remove passkey", request);
    return Optional.empty();
  }

  /** The make-believe staff of the demo comes in without one. */
  private boolean isOnlySecondFactor(SignedIn me) {
    return account.hasPassword(me) && !account.hasPhone(me) && passkeys.held(me.id()) == 1;
  }
}
