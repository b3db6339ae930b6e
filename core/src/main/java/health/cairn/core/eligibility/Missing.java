package health.cairn.core.eligibility;

import java.util.Set;

/**
 * What cannot be judged yet.
 *
 * @param id of the requirement or criterion
 * @param questions those to ask, or to ask again because the answer is too old
 * @param holdsUp whether nobody is eligible before it is known
 */
public record Missing(String id, String title, Set<Code> questions, boolean holdsUp) {}
