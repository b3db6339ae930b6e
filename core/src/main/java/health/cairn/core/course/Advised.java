package health.cairn.core.course;

import java.util.Optional;

/**
 * What the evidence suggests at the moment of a decision.
 *
 * @param decision empty where none is suggested
 * @param words what is kept of it; empty where there is no forecast
 */
public record Advised(Optional<Decision> decision, Optional<String> words) {}
