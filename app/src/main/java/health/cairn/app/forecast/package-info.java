/** The two answers, the advice and what would happen if: computed from the facts when looked at. */
@NullMarked
@ApplicationModule(
    displayName = "Forecast",
    allowedDependencies = {"clinic", "course", "library", "security", "today", "web"})
package health.cairn.app.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
