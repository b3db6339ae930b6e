/** Amounts with their unit: a bare number never crosses a door. */
@NullMarked
package health.cairn.core.quantity;

import org.jspecify.annotations.NullMarked;
