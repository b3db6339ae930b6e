package health.cairn.app.security;

import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
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
  private final People people;
  private final Throttle throttle;
  private final SignInTrace trace;
  private final Wording wording;

  LockController(
      Passwords passwords, People people, Throttle throttle, SignInTrace trace, Wording wording) {
    this.passwords = passwords;
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

  /** With the PIN or the password. After too many tries it takes a sign-in. */
  @PostMapping("/open")
  ResponseEntity<String> open(
      SignedIn me, @RequestParam(defaultValue = "") String pin, HttpServletRequest request) {
    var person = people.find(me.id()).filter(Person::active);
    var tooMany = !throttle.lets(Throttle.Door.PIN, me.id().toString());
    if (person.isEmpty() || tooMany) {
      trace.refused(person, "too many pins", request);
      Sessions.end(request);
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    if (!fits(person, pin)) {
      trace.refused(person, "pin", request);
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
          .body(wording.say("lock.wrong"));
    }
    throttle.forget(Throttle.Door.PIN, me.id().toString());
    IdleLock.unlock(request.getSession());
    return ResponseEntity.noContent().build();
  }

  /** The make-believe staff of the demo has neither PIN nor password: the button is enough. */
  private boolean fits(Optional<Person> person, String typed) {
    var id = person.orElseThrow().id();
    var hasNeither = !passwords.hasPin(id) && !passwords.has(id);
    return hasNeither || passwords.fitsPin(id, typed) || passwords.fits(person, typed);
  }
}
