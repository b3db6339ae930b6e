/** What waits for whom today: one list for each kind of work, each row with the way to the act. */
@NullMarked
@ApplicationModule(
    displayName = "Today",
    allowedDependencies = {"clinic", "course", "library", "record", "security", "web"})
package health.cairn.app.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
