package health.cairn.app.security;

import health.cairn.app.web.Legible;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who works in the clinic, now or once.
 *
 * @param active whether they may sign in
 */
public record Person(
    UUID id, String name, String email, Set<Role> roles, boolean active, Locale language) {
  static final String UNNAMED = "first@administrator.invalid";
  private static final int LONGEST_NAME = 100;

  /** RFC 5321, 4.5.3.1.3. */
  private static final int LONGEST_EMAIL = 254;

  public Person {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** The first administrator, before they have said who they are. */
  boolean isUnnamed() {
    return email.equals(UNNAMED);
  }

  Person named(String newName, String newEmail, Locale spoken) {
    return new Person(id, newName.strip(), newEmail.strip(), roles, active, spoken);
  }

  /** One address and no more: a comma or an angle would make two of it in a mail. */
  boolean hasGoodEmail() {
    return email.length() <= LONGEST_EMAIL
        && email.matches("[^@\\s,;:<>()\"\\[\\]\\\\]+@[^@\\s,;:<>()\"\\[\\]\\\\]+")
        && Legible.is(email)
        && !isUnnamed();
  }

  /** The key of the words that say why a name cannot be kept. */
  Optional<String> objectionToName() {
    if (name.isBlank()) return Optional.of("people.name.missing");
    if (name.length() > LONGEST_NAME) return Optional.of("people.name.long");
    return Legible.is(name) ? Optional.empty() : Optional.of("form.problem.control");
  }

  SignedIn signedIn() {
    return new SignedIn(id, name, roles);
  }
}
