package health.cairn.app.security;

import health.cairn.app.storage.AuditEntry;
import health.cairn.app.storage.AuditEntry.Outcome;
import health.cairn.app.storage.AuditEntry.Subject;
import health.cairn.app.storage.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens at the door, in the audit trail. */
@Component
class SignInTrace {
  private final AuditTrail audit;

  SignInTrace(AuditTrail audit) {
    this.audit = audit;
  }

  void done(Person person, String action, HttpServletRequest request) {
    audit.record(entry(Optional.of(person.signedIn()), action, Optional.of(person), "", request));
  }

  /** What an administrator did to somebody's account. */
  void changed(Person person, String action, HttpServletRequest request) {
    audit.record(entry(StaffSession.current(), action, Optional.of(person), "", request));
  }

  /** Whoever it was did not come in: the person is the one they said they were, if there is one. */
  void refused(Optional<Person> said, String why, HttpServletRequest request) {
    audit.recordApart(entry(Optional.empty(), "sign-in", said, why, request));
  }

  /** With a reason it is a refusal. */
  private static AuditEntry entry(
      Optional<SignedIn> by,
      String action,
      Optional<Person> person,
      String refused,
      HttpServletRequest request) {
    return new AuditEntry(
        by.map(SignedIn::id),
        by.map(SignedIn::rolesInWords).orElse(""),
        action,
        new Subject("person", person.map(p -> p.id().toString()).orElse("")),
        Optional.empty(),
        refused.isEmpty() ? Outcome.DONE : Outcome.REFUSED,
        refused,
        request.getRemoteAddr());
  }
}
