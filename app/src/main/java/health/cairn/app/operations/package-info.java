/** What the people who run the server ask it: is it alive, is it ready, how does it fare. */
@NullMarked
@ApplicationModule(
    displayName = "Operations",
    allowedDependencies = {"storage"})
package health.cairn.app.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
