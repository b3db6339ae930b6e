/** How many infusions, and how long they last: the response model, its posterior and the advice. */
@NullMarked
package health.cairn.core.forecast;

import org.jspecify.annotations.NullMarked;
