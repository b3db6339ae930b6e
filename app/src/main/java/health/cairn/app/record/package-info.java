/**
 * The record: a stream of facts is declared, and read, kept, corrected, withdrawn, listed and told
 * of in one way.
 */
@NullMarked
@ApplicationModule(
    displayName = "Record",
    allowedDependencies = {})
package health.cairn.app.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
