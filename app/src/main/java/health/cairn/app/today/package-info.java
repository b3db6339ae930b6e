/**
 * What waits for whom today: a list for each kind of work that a feature brings, each row with the
 * way to the act.
 */
@NullMarked
@ApplicationModule(
    displayName = "Today",
    allowedDependencies = {"clinic", "patient", "security", "web"})
package health.cairn.app.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
