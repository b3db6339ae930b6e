package health.cairn.app.security;

import java.util.Locale;
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

  boolean hasGoodEmail() {
    return email.matches("[^@\\s]+@[^@\\s]+") && !isUnnamed();
  }

  SignedIn signedIn() {
    return new SignedIn(id, name, roles);
  }
}
