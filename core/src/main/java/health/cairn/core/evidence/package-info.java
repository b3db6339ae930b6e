/** Where a clinical number comes from, and how well that was checked. */
@NullMarked
package health.cairn.core.evidence;

import org.jspecify.annotations.NullMarked;
