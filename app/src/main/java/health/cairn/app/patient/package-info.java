/**
 * The patient's own record: who it is, how to reach them, what they have and take, what they want.
 */
@NullMarked
@ApplicationModule(
    displayName = "Patient",
    allowedDependencies = {"clinic", "library", "record", "security", "web"})
package health.cairn.app.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
