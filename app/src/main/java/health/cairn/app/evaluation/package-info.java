/** Whether a patient may be treated: the intake, the reasons, and who decided what. */
@NullMarked
@ApplicationModule(
    displayName = "Evaluation",
    allowedDependencies = {"clinic", "course", "library", "patient", "record", "security", "web"})
package health.cairn.app.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
