/** Who people are and what they may: sign-in, roles, who may open which page, traces of it. */
@NullMarked
@ApplicationModule(
    displayName = "Security",
    allowedDependencies = {"clinic", "storage", "web"})
package health.cairn.app.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
