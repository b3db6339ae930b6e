/** The clinic's rules for a course as data: series, dose, spacing, measures. */
@NullMarked
package health.cairn.core.protocol;

import org.jspecify.annotations.NullMarked;
