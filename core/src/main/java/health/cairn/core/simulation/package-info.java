/** Patients who do not exist: virtual courses and trials, drawn from the forecast's own model. */
@NullMarked
package health.cairn.core.simulation;

import org.jspecify.annotations.NullMarked;
