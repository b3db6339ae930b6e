/** Questionnaires: which are due, their entry by staff, and what the last scores say. */
@NullMarked
@ApplicationModule(
    displayName = "Assessment",
    allowedDependencies = {"clinic", "course", "library", "security", "today", "web"})
package health.cairn.app.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
