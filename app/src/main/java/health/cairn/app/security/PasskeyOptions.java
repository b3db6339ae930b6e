package health.cairn.app.security;

import static java.util.stream.Collectors.toList;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.security.Challenge.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a browser asks an authenticator, in the names of the W3C's JSON. The authenticator must know
 * its person by finger, face or number: then a passkey is two factors.
 */
@Component
class PasskeyOptions {
  private static final String REQUIRED = "required";
  private static final long TIMEOUT = Duration.ofMinutes(5).toMillis();

  private final Passkeys passkeys;
  private final Origins origins;
  private final ClinicSettings clinic;
  private final Clock clock;

  PasskeyOptions(Passkeys passkeys, Origins origins, ClinicSettings clinic, Clock clock) {
    this.passkeys = passkeys;
    this.origins = origins;
    this.clinic = clinic;
    this.clock = clock;
  }

  /** Whether passkeys work where this browser sees the clinic. */
  boolean work(HttpServletRequest request) {
    return origins.of(request).isPresent();
  }

  /** A new passkey, on a device that has none of this person yet. Empty where none can work. */
  Optional<Map<String, Object>> toMake(Person person, HttpServletRequest request) {
    return origins
        .of(request)
        .map(
            origin ->
                Map.of(
                    "rp", Map.of("id", origin.host(), "name", clinic.name()),
                    "user",
                        Map.of(
                            "id", passkeys.handle(person.id()),
                            "name", person.email(),
                            "displayName", person.name()),
                    "challenge", challenge(Purpose.MAKE, request),
                    "pubKeyCredParams", algorithms(),
                    "excludeCredentials", listed(passkeys.of(person.id())),
                    "authenticatorSelection",
                        Map.of(
                            "residentKey", REQUIRED,
                            "requireResidentKey", true,
                            "userVerification", REQUIRED),
                    "attestation", "none",
                    "timeout", TIMEOUT));
  }

  /** Any passkey of the clinic that the device has. */
  Optional<Map<String, Object>> toSignIn(HttpServletRequest request) {
    return toShow(Purpose.SIGN_IN, List.of(), request);
  }

  /** One of this person's; empty where they have none, too. */
  Optional<Map<String, Object>> toUncover(SignedIn me, HttpServletRequest request) {
    var mine = passkeys.of(me.id());
    return mine.isEmpty() ? Optional.empty() : toShow(Purpose.UNCOVER, mine, request);
  }

  private Optional<Map<String, Object>> toShow(
      Purpose purpose, List<Passkey> these, HttpServletRequest request) {
    return origins
        .of(request)
        .map(
            origin ->
                Map.of(
                    "rpId", origin.host(),
                    "challenge", challenge(purpose, request),
                    "allowCredentials", listed(these),
                    "userVerification", REQUIRED,
                    "timeout", TIMEOUT));
  }

  private String challenge(Purpose purpose, HttpServletRequest request) {
    return Challenge.ask(purpose, request.getSession(), clock.instant()).value();
  }

  private static List<Map<String, Object>> algorithms() {
    return WebAuthn.ALGORITHMS.stream()
        .map(algorithm -> Map.<String, Object>of("type", "public-key", "alg", algorithm.getValue()))
        .collect(toList());
  }

  private static List<Map<String, Object>> listed(List<Passkey> passkeys) {
    return passkeys.stream()
        .map(
            passkey ->
                Map.<String, Object>of(
                    "type", "public-key",
                    "id", passkey.credential(),
                    "transports", passkey.transports()))
        .collect(toList());
  }
}
