/**
 * The record: the embedded PostgreSQL or the clinic's own, its migrations, journals and audit
 * trail.
 */
@NullMarked
@ApplicationModule(
    displayName = "Storage",
    allowedDependencies = {})
package health.cairn.app.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
