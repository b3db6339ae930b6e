package health.cairn.app.security;

import static java.util.Objects.requireNonNull;

import health.cairn.app.security.Identities.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * What comes after the clinic's directory has said who somebody is: they are let in as the person
 * who bound that account, or the account is bound to who has just asked for that.
 */
@Component
class DirectorySignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private static final String BINDING = DirectorySignIn.class.getName();
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Directory directory;
  private final Identities identities;
  private final People people;
  private final Doorstep doorstep;
  private final Throttle throttle;
  private final SignInTrace trace;
  private final Clock clock;

  DirectorySignIn(
      Directory directory,
      Identities identities,
      People people,
      Doorstep doorstep,
      Throttle throttle,
      SignInTrace trace,
      Clock clock) {
    this.directory = directory;
    this.identities = identities;
    this.people = people;
    this.doorstep = doorstep;
    this.throttle = throttle;
    this.trace = trace;
    this.clock = clock;
  }

  /** An account to be bound to somebody who has just typed their password. */
  private record Binding(UUID person, Instant since) implements Serializable {}

  void planToBind(SignedIn me, HttpServletRequest request) {
    request.getSession().setAttribute(BINDING, new Binding(me.id(), clock.instant()));
  }

  /** Good for one answer. */
  private Optional<UUID> binding(HttpServletRequest request) {
    var session = request.getSession();
    var planned = session.getAttribute(BINDING);
    session.removeAttribute(BINDING);
    return planned instanceof Binding it && clock.instant().isBefore(it.since.plus(PATIENCE))
        ? Sessions.current(request).map(SignedIn::id).filter(it.person::equals)
        : Optional.empty();
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication shown)
      throws IOException {
    var user = (OidcUser) requireNonNull(shown.getPrincipal());
    var identity =
        new Identity(
            requireNonNull(user.getIssuer()).toString(), requireNonNull(user.getSubject()));
    var binding = binding(request);
    var next =
        binding.isPresent()
            ? bind(binding.get(), identity, request)
            : comeIn(identity, factors(user), request, response);
    response.sendRedirect(request.getContextPath() + next);
  }

  private String bind(UUID person, Identity identity, HttpServletRequest request) {
    if (!identities.bind(person, identity)) return "/account?directory=taken";
    trace.done(people.find(person).orElseThrow(), "bind directory account", request);
    return "/account?directory=bound";
  }

  private String comeIn(
      Identity identity,
      List<String> factors,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!throttle.lets(Throttle.Door.ADDRESS, request.getRemoteAddr())) {
      return refused(Optional.empty(), "too many tries", "too-many", request);
    }
    var known = identities.person(identity).flatMap(people::find);
    if (known.filter(Person::active).isEmpty()) {
      return refused(known, "unknown at the directory", "unknown", request);
    }
    var person = known.orElseThrow();
    return directory.provesBoth() || factors.contains("mfa")
        ? doorstep.letInByDirectory(person, request, response)
        : doorstep.goOn(person, request, response);
  }

  /** How the directory looked who it is (RFC 8176), where it says so. */
  private static List<String> factors(OidcUser user) {
    var said = user.getIdToken().getAuthenticationMethods();
    return said == null ? List.of() : said;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var next = refused(Optional.empty(), "the directory's answer", "refused", request);
    response.sendRedirect(request.getContextPath() + next);
  }

  private String refused(
      Optional<Person> person, String reason, String word, HttpServletRequest request) {
    trace.refused(person, reason, request);
    return "/sign-in?directory=" + word;
  }
}
