/** The clinic's content: instruments, protocols with their versions, and populations. */
@NullMarked
@ApplicationModule(
    displayName = "Library",
    allowedDependencies = {"clinic", "record", "security", "web"})
package health.cairn.app.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
