package health.cairn.app.security;

import health.cairn.app.web.FramePart;
import health.cairn.app.web.FramePart.Place;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells each page whose it is. */
@ControllerAdvice
class MeInPages {
  private final Duration lockAfter;
  private final boolean demo;

  MeInPages(
      @Value("${cairn.lock-after}") Duration lockAfter, @Value("${cairn.demo}") boolean demo) {
    this.lockAfter = lockAfter;
    this.demo = demo;
  }

  @Bean
  static FramePart head() {
    return new FramePart(Place.HEAD, 10, "security/frame", "head");
  }

  @Bean
  static FramePart foot() {
    return new FramePart(Place.FOOT, 10, "security/frame", "foot");
  }

  @Bean
  static FramePart cover() {
    return new FramePart(Place.END, 10, "security/lock", "cover");
  }

  /** Its people have no PIN: the cover says so. */
  @ModelAttribute("demo")
  boolean demo() {
    return demo;
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
