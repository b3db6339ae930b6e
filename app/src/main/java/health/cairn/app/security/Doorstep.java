package health.cairn.app.security;

import health.cairn.app.security.Arrival.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What comes after the first factor: the second, which everybody has; in the demo nobody needs. */
@Component
class Doorstep {
  private final People people;
  private final SecondFactor second;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Throttle throttle;
  private final SignInTrace trace;
  private final Clock clock;
  private final boolean isDemo;

  Doorstep(
      People people,
      SecondFactor second,
      Passkeys passkeys,
      Sessions sessions,
      Throttle throttle,
      SignInTrace trace,
      Clock clock,
      @Value("${cairn.demo}") boolean isDemo) {
    this.people = people;
    this.second = second;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.throttle = throttle;
    this.trace = trace;
    this.clock = clock;
    this.isDemo = isDemo;
  }

  /** Where somebody goes who has shown the first factor. */
  String goOn(Person person, HttpServletRequest request, HttpServletResponse response) {
    if (second.isSetUp(person.id())) return wait(person, Step.CODE, request);
    if (isDemo) return letIn(person, request, response);
    return wait(person, passkeys.has(person.id()) ? Step.CODE : Step.PHONE, request);
  }

  /** Who has no second factor yet may begin with a passkey instead of a phone. */
  Optional<Person> atTheFirst(HttpServletRequest request) {
    return at(Step.PHONE, request)
        .filter(person -> !second.isSetUp(person.id()) && !passkeys.has(person.id()));
  }

  String wait(Person person, Step step, HttpServletRequest request) {
    new Arrival(person.id(), step, clock.instant()).begin(request);
    return step.path();
  }

  /** Somebody who may still sign in and is at this step; empty after too long. */
  Optional<Person> at(Step step, HttpServletRequest request) {
    return Arrival.at(step, request, clock.instant())
        .flatMap(arrival -> people.find(arrival.person()))
        .filter(Person::active);
  }

  boolean lets(Person person) {
    return throttle.lets(Throttle.Door.CODE, person.id().toString());
  }

  String letIn(Person person, HttpServletRequest request, HttpServletResponse response) {
    return letIn(person, "sign-in", request, response);
  }

  /** A passkey is both factors at once. */
  String letInByPasskey(Person person, HttpServletRequest request, HttpServletResponse response) {
    return letIn(person, "sign-in with passkey", request, response);
  }

  /** The clinic's directory has seen both factors. */
  String letInByDirectory(Person person, HttpServletRequest request, HttpServletResponse response) {
    return letIn(person, "sign-in with directory", request, response);
  }

  private String letIn(
      Person person, String how, HttpServletRequest request, HttpServletResponse response) {
    throttle.forget(Throttle.Door.CODE, person.id().toString());
    throttle.forget(Throttle.Door.ACCOUNT, person.email());
    trace.done(person, how, request);
    return sessions.begin(person, request, response);
  }
}
