/** What a rule answers to an act: the fact, a question to a person, or every reason against it. */
@NullMarked
package health.cairn.core.ruling;

import org.jspecify.annotations.NullMarked;
