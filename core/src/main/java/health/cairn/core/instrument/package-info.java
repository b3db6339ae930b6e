/** Questionnaires and ratings, and how they are scored. */
@NullMarked
package health.cairn.core.instrument;

import org.jspecify.annotations.NullMarked;
