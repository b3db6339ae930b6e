package health.cairn.app.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** A person who has shown both factors, as Spring Security and the stored session know them. */
public final class StaffSession extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final SignedIn person;

  StaffSession(SignedIn person) {
    super(
        AuthorityUtils.createAuthorityList(
            person.roles().stream().map(role -> "ROLE_" + role.name()).toList()));
    this.person = person;
    super.setAuthenticated(true);
  }

  /** The one who asks now, if signed in. */
  public static Optional<SignedIn> current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /** Whose it is; empty for anybody but our own people. */
  static Optional<SignedIn> of(@Nullable Authentication found) {
    return found instanceof StaffSession staff ? Optional.of(staff.person) : Optional.empty();
  }

  @Override
  public SignedIn getPrincipal() {
    return person;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  /** Sessions of a person are found, and ended, by this. */
  @Override
  public String getName() {
    return person.id().toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StaffSession staff && staff.person.equals(person);
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }
}
