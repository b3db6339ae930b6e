/** The frame of every page: nav, form fields, words for days and numbers, error pages. */
@NullMarked
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {"clinic"})
package health.cairn.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
