/** A forecast in words and as a picture, for screens, paper and the terminal. */
@NullMarked
package health.cairn.core.report;

import org.jspecify.annotations.NullMarked;
