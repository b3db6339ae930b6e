/** The clinic's content: instruments, protocols and populations, as the features read them. */
@NullMarked
@ApplicationModule(
    displayName = "Library",
    allowedDependencies = {})
package health.cairn.app.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
