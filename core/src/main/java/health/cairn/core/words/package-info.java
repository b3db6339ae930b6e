/** Sentences apart from the language they are read in. */
@NullMarked
package health.cairn.core.words;

import org.jspecify.annotations.NullMarked;
