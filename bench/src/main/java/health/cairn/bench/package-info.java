@NullMarked
package health.cairn.bench;

import org.jspecify.annotations.NullMarked;
