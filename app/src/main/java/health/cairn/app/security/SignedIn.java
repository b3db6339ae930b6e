package health.cairn.app.security;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The person who asks; a controller's method takes it as an argument. */
public record SignedIn(UUID id, String name, Set<Role> roles) implements Serializable {
  public SignedIn {
    roles = Set.copyOf(roles);
  }

  public boolean isAny(Role... of) {
    return Arrays.stream(of).anyMatch(roles::contains);
  }

  /** All roles in one word for the audit trail, always in the same order. */
  public String rolesInWords() {
    return roles.stream()
        .sorted(Comparator.naturalOrder())
        .map(Role::word)
        .collect(Collectors.joining(" "));
  }
}
