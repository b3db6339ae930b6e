/** Records that not everybody may open, and how they are opened when care cannot wait. */
@NullMarked
@ApplicationModule(
    displayName = "Restriction",
    allowedDependencies = {"patient", "security", "web"})
package health.cairn.app.restriction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
