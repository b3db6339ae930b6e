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
    audit.record(entry(Optional.of(person), action, Outcome.DONE, "", request));
  }

  /** What an administrator did to somebody's account. */
  void changed(Person person, String action, HttpServletRequest request) {
    var by = StaffSession.current();
    audit.record(
        new AuditEntry(
            by.map(SignedIn::id),
            by.map(SignedIn::rolesInWords).orElse(""),
            action,
            new Subject("person", person.id().toString()),
            Optional.empty(),
            Outcome.DONE,
            "",
            request.getRemoteAddr()));
  }

  /** Whoever it was did not come in: the person is the one they said they were, if there is one. */
  void refused(Optional<Person> said, String why, HttpServletRequest request) {
    audit.recordApart(entry(said, "sign-in", Outcome.REFUSED, why, request));
  }

  private static AuditEntry entry(
      Optional<Person> person,
      String action,
      Outcome outcome,
      String reason,
      HttpServletRequest request) {
    return new AuditEntry(
        outcome == Outcome.DONE ? person.map(Person::id) : Optional.empty(),
        outcome == Outcome.DONE ? person.map(p -> p.signedIn().rolesInWords()).orElse("") : "",
        action,
        new Subject("person", person.map(p -> p.id().toString()).orElse("")),
        Optional.empty(),
        outcome,
        reason,
        request.getRemoteAddr());
  }
}
