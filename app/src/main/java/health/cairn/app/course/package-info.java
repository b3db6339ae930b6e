/** The spine: the facts of each course, and the page that shows what they add up to. */
@NullMarked
@ApplicationModule(
    displayName = "Course",
    allowedDependencies = {"clinic", "library", "patient", "record", "security", "today", "web"})
package health.cairn.app.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
