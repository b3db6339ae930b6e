/**
 * Answers that need a person today: the page on which somebody says whom they reached, who is told
 * when nobody does, and the notices by e-mail.
 */
@NullMarked
@ApplicationModule(
    displayName = "Flag",
    allowedDependencies = {"clinic", "course", "library", "record", "security", "today", "web"})
package health.cairn.app.flag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
