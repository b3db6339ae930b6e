/** Kills the clinic in the middle of writes, again and again, and looks at what is left. */
@NullMarked
package health.cairn.bench.kill;

import org.jspecify.annotations.NullMarked;
