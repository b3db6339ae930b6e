/** The spine: facts about one patient under one protocol, and what they add up to. */
@NullMarked
package health.cairn.core.course;

import org.jspecify.annotations.NullMarked;
