package health.cairn.app.security;

import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Covers and uncovers the page of somebody signed in. */
@Controller
@AllowedToEveryone
@RequestMapping("/lock")
class LockController {
  private final Passwords passwords;
  private final Passkeys passkeys;
  private final PasskeyOptions options;
  private final Ceremony ceremony;
  private final People people;
  private final Throttle throttle;
  private final SignInTrace trace;
  private final Wording wording;

  LockController(
      Passwords passwords,
      Passkeys passkeys,
      PasskeyOptions options,
      Ceremony ceremony,
      People people,
      Throttle throttle,
      SignInTrace trace,
      Wording wording) {
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.options = options;
    this.ceremony = ceremony;
    this.people = people;
    this.throttle = throttle;
    this.trace = trace;
    this.wording = wording;
  }

  @PostMapping
  ResponseEntity<String> lock(HttpServletRequest request) {
    IdleLock.lock(request.getSession());
    return ResponseEntity.noContent().build();
  }

  /** Somebody types without sending anything. */
  @PostMapping("/alive")
  ResponseEntity<String> alive() {
    return ResponseEntity.noContent().build();
  }

  /** For whoever has a passkey; 404 for all others. */
  @PostMapping("/open/options")
  ResponseEntity<Map<String, Object>> options(SignedIn me, HttpServletRequest request) {
    return ResponseEntity.of(options.toUncover(me, request));
  }

  /** With the PIN, the password or a passkey. After too many tries it takes a sign-in. */
  @PostMapping("/open")
  ResponseEntity<String> open(
      SignedIn me,
      @RequestParam(defaultValue = "") String pin,
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request) {
    var person = people.find(me.id()).filter(Person::active);
    var tooMany = !throttle.lets(Throttle.Door.PIN, me.id().toString());
    if (person.isEmpty() || tooMany) {
      trace.refused(person, "too many pins", request);
      Sessions.end(request);
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    if (!credential.isEmpty()) {
      if (ceremony.uncover(me.id(), credential, request) instanceof Proof.Missing missing) {
        return stays(person, missing, request);
      }
    } else if (!fits(person, pin)) {
      return stays(person, Proof.Missing.of("lock.wrong", "pin"), request);
    }
    throttle.forget(Throttle.Door.PIN, me.id().toString());
    IdleLock.unlock(request.getSession());
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<String> stays(
      Optional<Person> person, Proof.Missing missing, HttpServletRequest request) {
    trace.refused(person, missing.reason(), request);
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(wording.say(missing.message()));
  }

  /** The make-believe staff of the demo has none of the three: the button is enough. */
  private boolean fits(Optional<Person> person, String typed) {
    var id = person.orElseThrow().id();
    var hasNothing = !passwords.hasPin(id) && !passwords.has(id) && !passkeys.has(id);
    return hasNothing || passwords.fitsPin(id, typed) || passwords.fits(person, typed);
  }
}
