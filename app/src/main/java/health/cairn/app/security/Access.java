package health.cairn.app.security;

import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;

/** Who may call a route. */
sealed interface Access {
  boolean admits(Optional<SignedIn> person);

  /** Those who have one of the roles. */
  record ToRoles(Set<Role> roles) implements Access {
    @Override
    public boolean admits(Optional<SignedIn> person) {
      return person.stream().anyMatch(p -> p.isAny(roles.toArray(Role[]::new)));
    }
  }

  /** Whoever is signed in. */
  record ToEveryone() implements Access {
    @Override
    public boolean admits(Optional<SignedIn> person) {
      return person.isPresent();
    }
  }

  /** Anybody at all. */
  record ToAnybody() implements Access {
    @Override
    public boolean admits(Optional<SignedIn> person) {
      return true;
    }
  }

  /** What the method says, else its class; empty if neither says anything. */
  static Optional<Access> declared(HandlerMethod route) {
    if (ErrorController.class.isAssignableFrom(route.getBeanType())) {
      return Optional.of(new ToAnybody());
    }
    var ofMethod =
        said(
            route.getMethodAnnotation(Allowed.class),
            route.getMethodAnnotation(AllowedToEveryone.class),
            route.getMethodAnnotation(Public.class));
    var type = route.getBeanType();
    return ofMethod.isPresent()
        ? ofMethod
        : said(
            type.getAnnotation(Allowed.class),
            type.getAnnotation(AllowedToEveryone.class),
            type.getAnnotation(Public.class));
  }

  private static Optional<Access> said(
      @Nullable Allowed roles, @Nullable Annotation everyone, @Nullable Annotation anybody) {
    if (roles != null) return Optional.of(new ToRoles(Set.of(roles.value())));
    if (everyone != null) return Optional.of(new ToEveryone());
    return anybody == null ? Optional.empty() : Optional.of(new ToAnybody());
  }
}
