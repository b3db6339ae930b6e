/** The clinic itself: its name, its time zone, its clock. */
@NullMarked
@ApplicationModule(
    displayName = "Clinic",
    allowedDependencies = {})
package health.cairn.app.clinic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
