package health.cairn.app.security;

import static health.cairn.app.security.Challenge.Purpose.MAKE;
import static health.cairn.app.security.Challenge.Purpose.SIGN_IN;
import static health.cairn.app.security.Challenge.Purpose.UNCOVER;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes new passkeys, and judges what passkeys answer. */
@Component
class Ceremony {
  private static final Proof.Missing LATE = Proof.Missing.of("passkey.late", "passkey late");
  private static final Proof.Missing UNKNOWN =
      Proof.Missing.of("passkey.unknown", "passkey unknown");
  private static final Proof.Missing UNREADABLE =
      Proof.Missing.of("passkey.wrong", "passkey unreadable");

  private final Passkeys passkeys;
  private final People people;
  private final Origins origins;
  private final Clock clock;

  Ceremony(Passkeys passkeys, People people, Origins origins, Clock clock) {
    this.passkeys = passkeys;
    this.people = people;
    this.origins = origins;
    this.clock = clock;
  }

  /** Keeps a new passkey of somebody; or says why not. */
  Optional<String> make(Person person, String name, String json, HttpServletRequest request) {
    var made = WebAuthn.made(json);
    var origin = origins.of(request);
    if (made.isEmpty() || origin.isEmpty()) return Optional.of("passkey.wrong");
    var asked = taken(MAKE, WebAuthn.challenge(made.get()), request);
    if (asked.isEmpty()) return Optional.of("passkey.late");
    var expected = WebAuthn.expected(origin.get(), asked.get());
    try {
      WebAuthn.rules()
          .verify(
              made.get(), new RegistrationParameters(expected, WebAuthn.parameters(), true, true));
    } catch (VerificationException broken) {
      return Optional.of("passkey.wrong");
    }
    var isNew = passkeys.add(person.id(), name, made.get());
    return isNew ? Optional.empty() : Optional.of("passkey.known");
  }

  /** Whoever it is; the authenticator says who, and has to. */
  Proof signIn(String json, HttpServletRequest request) {
    return prove(Optional.empty(), json, request);
  }

  /** This person and nobody else. */
  Proof uncover(UUID person, String json, HttpServletRequest request) {
    return prove(Optional.of(person), json, request);
  }

  private Proof prove(Optional<UUID> who, String json, HttpServletRequest request) {
    var shown = WebAuthn.shown(json);
    var origin = origins.of(request);
    if (shown.isEmpty() || origin.isEmpty()) return UNREADABLE;
    var purpose = who.isPresent() ? UNCOVER : SIGN_IN;
    var asked = taken(purpose, WebAuthn.challenge(shown.get()), request);
    if (asked.isEmpty()) return LATE;
    var known =
        passkeys
            .publicPart(WebAuthn.credential(shown.get()))
            .filter(part -> who.stream().allMatch(part.person()::equals));
    var named =
        WebAuthn.handle(shown.get()).or(() -> who.flatMap(x -> known.map(PublicPart::handle)));
    var person = known.flatMap(part -> people.find(part.person())).filter(Person::active);
    if (known.isEmpty() || person.isEmpty()) return UNKNOWN;
    if (!named.equals(known.map(PublicPart::handle))) return UNREADABLE;
    return judge(shown.get(), known.get(), WebAuthn.expected(origin.get(), asked.get()))
        .<Proof>map(why -> new Proof.Missing(why, why, person))
        .orElseGet(() -> new Proof.Given(person.get()));
  }

  /** Why the answer does not hold. A count that goes back means that the key has been copied. */
  private Optional<String> judge(
      AuthenticationData shown, PublicPart known, ServerProperty expected) {
    var only = List.of(known.credential().getAttestedCredentialData().getCredentialId());
    try {
      WebAuthn.rules()
          .verify(
              shown, new AuthenticationParameters(expected, known.credential(), only, true, true));
    } catch (MaliciousCounterValueException copied) {
      return Optional.of("passkey.copied");
    } catch (VerificationException broken) {
      return Optional.of("passkey.wrong");
    }
    return passkeys.used(known.passkey(), shown) ? Optional.empty() : Optional.of("passkey.copied");
  }

  private Optional<Challenge> taken(
      Challenge.Purpose purpose, String value, HttpServletRequest request) {
    return Challenge.take(value, purpose, request.getSession(), clock.instant());
  }
}
