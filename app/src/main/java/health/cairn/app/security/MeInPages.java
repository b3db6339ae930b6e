package health.cairn.app.security;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells each page whose it is. */
@ControllerAdvice
class MeInPages {
  @ModelAttribute("me")
  @Nullable SignedIn me() {
    return StaffSession.current().orElse(null);
  }
}
