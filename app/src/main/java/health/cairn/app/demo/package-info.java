/**
 * A make-believe clinic in mid-morning: virtual patients, for trying Cairn and for measuring it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {"clinic", "course", "evaluation", "library", "patient", "security"})
package health.cairn.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
