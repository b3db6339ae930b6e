package health.cairn.app.security;

import health.cairn.app.security.Arrival.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One's own account. */
@Component
class Account {
  private final People people;
  private final Passwords passwords;
  private final SecondFactor second;
  private final Identities identities;
  private final Sessions sessions;
  private final Doorstep doorstep;
  private final Throttle throttle;
  private final SignInTrace trace;

  Account(
      People people,
      Passwords passwords,
      SecondFactor second,
      Identities identities,
      Sessions sessions,
      Doorstep doorstep,
      Throttle throttle,
      SignInTrace trace) {
    this.people = people;
    this.passwords = passwords;
    this.second = second;
    this.identities = identities;
    this.sessions = sessions;
    this.doorstep = doorstep;
    this.throttle = throttle;
    this.trace = trace;
  }

  /** Why a change was not made: at which field, and the message. */
  record Wrong(String field, String message) {}

  /** As typed; not a record, which would print itself. */
  static final class NewPassword {
    private final String current;
    private final String wanted;
    private final String again;

    NewPassword(String current, String wanted, String again) {
      this.current = current;
      this.wanted = wanted;
      this.again = again;
    }
  }

  Person person(SignedIn me) {
    return people.find(me.id()).orElseThrow();
  }

  /** The make-believe staff of the demo has none. */
  boolean hasPassword(SignedIn me) {
    return passwords.has(me.id());
  }

  boolean hasPin(SignedIn me) {
    return passwords.hasPin(me.id());
  }

  boolean hasPhone(SignedIn me) {
    return second.isSetUp(me.id());
  }

  int paperLeft(SignedIn me) {
    return second.paperLeft(me.id());
  }

  Optional<Wrong> confirm(SignedIn me, String field, String typed) {
    if (!hasPassword(me)) return Optional.empty();
    if (!throttle.lets(Throttle.Door.ACCOUNT, me.id().toString())) {
      return Optional.of(new Wrong(field, "sign-in.too-many"));
    }
    if (!passwords.fits(Optional.of(person(me)), typed)) {
      return Optional.of(new Wrong(field, "password.wrong"));
    }
    throttle.forget(Throttle.Door.ACCOUNT, me.id().toString());
    return Optional.empty();
  }

  @Transactional
  Optional<Wrong> choosePassword(SignedIn me, NewPassword typed, HttpServletRequest request) {
    var wrong = confirm(me, "current", typed.current);
    if (wrong.isPresent()) return wrong;
    var objection = Passwords.objection(person(me), typed.wanted);
    if (objection.isPresent()) return objection.map(why -> new Wrong("password", why));
    if (!typed.wanted.equals(typed.again)) {
      return Optional.of(new Wrong("again", "password.differs"));
    }
    passwords.choose(me.id(), typed.wanted);
    sessions.endOthersOf(me.id(), request.getSession().getId());
    trace.done(person(me), "choose password", request);
    return Optional.empty();
  }

  @Transactional
  Optional<Wrong> choosePin(SignedIn me, String typed, String pin, HttpServletRequest request) {
    var wrong = confirm(me, "pinPassword", typed);
    if (wrong.isPresent()) return wrong;
    if (!pin.matches("[0-9]{6,12}") || pin.chars().distinct().count() < 3) {
      return Optional.of(new Wrong("pin", "pin.wrong-shape"));
    }
    passwords.choosePin(me.id(), pin);
    trace.done(person(me), "choose pin", request);
    return Optional.empty();
  }

  @Transactional
  List<String> newPaper(SignedIn me, HttpServletRequest request) {
    trace.done(person(me), "new recovery codes", request);
    return second.newPaper(me.id());
  }

  @Transactional
  String newPhone(SignedIn me, HttpServletRequest request) {
    var person = person(me);
    trace.done(person, "new phone", request);
    sessions.endAllOf(me.id());
    return doorstep.wait(person, Step.PHONE, request);
  }

  boolean hasIdentity(SignedIn me) {
    return identities.has(me.id());
  }

  /** Whoever came in by the directory is out. */
  @Transactional
  Optional<Wrong> forgetIdentity(SignedIn me, String typed, HttpServletRequest request) {
    var wrong = confirm(me, "directoryPassword", typed);
    if (wrong.isPresent()) return wrong;
    identities.removeAllOf(me.id());
    sessions.endOthersOf(me.id(), request.getSession().getId());
    trace.done(person(me), "remove directory account", request);
    return Optional.empty();
  }

  @Transactional
  void speak(SignedIn me, Locale language, HttpServletRequest request) {
    var before = person(me);
    var person =
        new Person(
            before.id(), before.name(), before.email(), before.roles(), before.active(), language);
    people.change(person);
    Sessions.speak(request.getSession(), person);
  }
}
