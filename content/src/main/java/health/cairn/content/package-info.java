@NullMarked
package health.cairn.content;

import org.jspecify.annotations.NullMarked;
