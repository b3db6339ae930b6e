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
  public Person {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  SignedIn signedIn() {
    return new SignedIn(id, name, roles);
  }
}
