/** Everything that an operator may set: one list, looked through before the clinic opens. */
@NullMarked
@ApplicationModule(
    displayName = "Settings",
    allowedDependencies = {"security", "storage"})
package health.cairn.app.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
