/** Checks the forecast against patients whose truth is known, and writes what came of it. */
@NullMarked
package health.cairn.bench.validation;

import org.jspecify.annotations.NullMarked;
