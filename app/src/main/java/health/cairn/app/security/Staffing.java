package health.cairn.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do: let people in, give and take roles, let them go. */
@Component
class Staffing {
  private final People people;
  private final Links links;
  private final Sessions sessions;
  private final SecondFactor second;
  private final Passwords passwords;
  private final Passkeys passkeys;
  private final Identities identities;
  private final SignInTrace trace;
  private final JdbcClient jdbc;

  Staffing(
      People people,
      Links links,
      Sessions sessions,
      SecondFactor second,
      Passwords passwords,
      Passkeys passkeys,
      Identities identities,
      SignInTrace trace,
      JdbcClient jdbc) {
    this.people = people;
    this.links = links;
    this.sessions = sessions;
    this.second = second;
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.identities = identities;
    this.trace = trace;
    this.jdbc = jdbc;
  }

  /** What an administrator typed about somebody. */
  record Typed(String name, String email, Set<Role> roles, Locale language) {
    /** The fields with their messages; empty if it can be kept. */
    List<Account.Wrong> wrong() {
      var wrong = new ArrayList<Account.Wrong>();
      as(new UUID(0, 0), true)
          .objectionToName()
          .ifPresent(why -> wrong.add(new Account.Wrong("name", why)));
      if (!as(new UUID(0, 0), true).hasGoodEmail()) {
        wrong.add(new Account.Wrong("email", "people.email.wrong"));
      }
      if (roles.isEmpty()) wrong.add(new Account.Wrong("roles", "people.roles.missing"));
      return wrong;
    }

    Person as(UUID id, boolean active) {
      return new Person(id, name, email, roles, active, language);
    }
  }

  /** A new person and the path of their invitation. */
  record Invited(Person person, String path) {}

  /** Empty if somebody has that e-mail already. */
  @Transactional
  Optional<Invited> invite(Typed typed, HttpServletRequest request) {
    var person = typed.as(UUID.randomUUID(), true);
    if (!people.add(person)) return Optional.empty();
    trace.changed(person, "invite", request);
    return Optional.of(new Invited(person, links.make(person.id(), Links.Purpose.INVITATION)));
  }

  /** A message that says why not, or empty: it is done. Rights that change end all sessions. */
  @Transactional
  Optional<String> change(Person before, Typed typed, HttpServletRequest request) {
    var after = typed.as(before.id(), before.active());
    if (before.is(Role.ADMINISTRATOR) && !after.is(Role.ADMINISTRATOR) && isLast(before)) {
      return Optional.of("people.last-administrator");
    }
    if (!people.change(after)) return Optional.of("people.email.taken");
    if (!after.roles().equals(before.roles())) sessions.endAllOf(before.id());
    trace.changed(after, "change person", request);
    return Optional.empty();
  }

  @Transactional
  Optional<String> letGo(Person person, HttpServletRequest request) {
    if (isLast(person)) return Optional.of("people.last-administrator");
    setActive(person, false);
    links.voidAllOf(person.id());
    sessions.endAllOf(person.id());
    trace.changed(person, "deactivate", request);
    return Optional.empty();
  }

  @Transactional
  void bringBack(Person person, HttpServletRequest request) {
    setActive(person, true);
    trace.changed(person, "reactivate", request);
  }

  /**
   * The phone is lost, and with it perhaps a passkey: all of it anew, and whoever has the phone is
   * out. The password goes too, or it alone would let somebody set up a phone.
   */
  @Transactional
  String resetSecondFactor(Person person, HttpServletRequest request) {
    second.forget(person.id());
    passkeys.removeAllOf(person.id());
    identities.removeAllOf(person.id());
    passwords.forget(person.id());
    sessions.endAllOf(person.id());
    trace.changed(person, "reset second factor", request);
    return links.make(person.id(), Links.Purpose.INVITATION);
  }

  /** For who has a phone as well and goes on with that. */
  @Transactional
  void removePasskeys(Person person, HttpServletRequest request) {
    passkeys.removeAllOf(person.id());
    sessions.endAllOf(person.id());
    trace.changed(person, "remove passkeys", request);
  }

  @Transactional
  String newLink(Person person, HttpServletRequest request) {
    trace.changed(person, "new link", request);
    return links.make(person.id(), Links.Purpose.INVITATION);
  }

  private void setActive(Person person, boolean active) {
    people.change(
        new Person(
            person.id(), person.name(), person.email(), person.roles(), active, person.language()));
  }

  /** Locks the rows it counts: two administrators cannot let each other go at once. */
  private boolean isLast(Person person) {
    var administrators =
        jdbc.sql("select id from people where active and 'administrator' = any (roles) for update")
            .query(UUID.class)
            .list();
    return administrators.equals(List.of(person.id()));
  }
}
