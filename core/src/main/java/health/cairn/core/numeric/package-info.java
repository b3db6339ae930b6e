/** The few special functions the forecast needs, bit for bit the same on every machine and JDK. */
@NullMarked
package health.cairn.core.numeric;

import org.jspecify.annotations.NullMarked;
