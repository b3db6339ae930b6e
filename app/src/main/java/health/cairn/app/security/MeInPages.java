package health.cairn.app.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells each page whose it is. */
@ControllerAdvice
class MeInPages {
  private final Duration lockAfter;

  MeInPages(@Value("${cairn.lock-after:10m}") Duration lockAfter) {
    this.lockAfter = lockAfter;
  }

  /** In seconds, for the script that covers the page. */
  @ModelAttribute("lockAfter")
  long lockAfter() {
    return lockAfter.toSeconds();
  }

  @ModelAttribute("me")
  @Nullable SignedIn me() {
    return StaffSession.current().orElse(null);
  }
}
