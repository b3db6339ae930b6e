/** What every record has in common: facts, who wrote them down, and what stands of them. */
@NullMarked
package health.cairn.core.record;

import org.jspecify.annotations.NullMarked;
